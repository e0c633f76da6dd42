using BenchmarkDotNet.Attributes;
using DataPlatform.Components.Network;

namespace DataPlatform.Benchmarks;

/// <summary>The parts of a preview that can be called alone.</summary>
[MemoryDiagnoser]
public class PlannerBenchmarks
{
    /// <summary>How many teams the estate has.</summary>
    [Params(1, 10)]
    public int Teams { get; set; }

    private SubnetRequest _request = null!;

    /// <summary>Prepares the largest network: six zones.</summary>
    [GlobalSetup]
    public void SetUp() => _request = Ipv4Block.TryParse("10.0.0.0/16", out var block)
        ? new SubnetRequest(block, [.. SubnetPlanner.ZoneLetters])
        : throw new InvalidOperationException("10.0.0.0/16 is a block");

    /// <summary>Plans the subnets of six zones.</summary>
    [Benchmark]
    public bool PlanSubnets() => SubnetPlanner.TryPlan(_request, out _, out _);

    /// <summary>Plans a whole estate of some teams.</summary>
    [Benchmark]
    public async Task<int> PlanEstate() => (await ScaledEstate.MeasureAsync(Teams)).Resources;
}
