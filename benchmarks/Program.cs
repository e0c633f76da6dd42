using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DataPlatform.Benchmarks;

switch (args)
{
    case []:
        return await Report.RunAsync(Console.Out);
    case ["micro"]:
        // In this process: BenchmarkDotNet's own builds would not know where the Pulumi packages come from.
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<PlannerBenchmarks>(DefaultConfig.Instance.AddJob(job));
        return 0;
    // Used by the report itself: a scaled estate in a process of its own, so that its peak memory can be read.
    case ["estate", var buckets] when int.TryParse(buckets, out var count) && count > 0:
        Console.WriteLine(await ScaledEstate.MeasureAsync(count));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ./dev bench [micro]");
        return 2;
}
