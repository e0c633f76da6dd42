using System.Globalization;

namespace DataPlatform.Benchmarks;

/// <summary>What <c>./dev bench</c> prints: times as a user meets them, and growth as ratios within one run.</summary>
internal static class Report
{
    private const int Runs = 5;
    private const int TeamsOfTenThousand = 150;
    private static readonly int[] Scales = [1, 10, 100];

    public static async Task<int> RunAsync(TextWriter output)
    {
        var root = FindRoot();
        await WriteWholeProcessAsync(output, root);
        await WriteGrowthAsync(output);
        await WriteTenThousandAsync(output, root);
        return 0;
    }

    private static async Task WriteWholeProcessAsync(TextWriter output, string root)
    {
        await output.WriteLineAsync($"Offline preview as a whole process, build up to date, median of {Runs}:");
        foreach (var file in Directory.EnumerateFiles(root, "Pulumi.*.yaml").Order(StringComparer.Ordinal))
        {
            var stack = Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length];
            var runs = new List<ProcessRun>();
            for (var run = 0; run < Runs; run++)
            {
                runs.Add(await ProcessRun.DotnetAsync(root, Assembly("DataPlatform.Preview"), "preview", stack));
            }

            var wall = runs.Select(run => run.Wall.TotalSeconds).Order().ElementAt(Runs / 2);
            await output.WriteLineAsync($"  {stack,-6} {wall,6:F2} s {runs.Max(run => run.PeakMegabytes),6:F0} MB");
        }
    }

    private static async Task WriteGrowthAsync(TextWriter output)
    {
        // The first run pays for compilation, which no scale should have to answer for.
        await ScaledEstate.MeasureAsync(Scales[0]);
        await output.WriteLineAsync();
        await output.WriteLineAsync("Inside one process, warm: growth with teams (a connection, a node pool):");
        ScaledEstate? first = null;
        foreach (var scale in Scales)
        {
            var best = await BestOfAsync(scale);
            first ??= best;
            var size = (double)best.Resources / first.Resources;
            await output.WriteLineAsync(
                $"  x{scale,-4} {best.Resources,6} resources {best.Time.TotalMilliseconds,8:F0} ms "
                + $"{best.MillisecondsPerThousand,7:F0} ms per thousand; {size,6:F1} times the resources take "
                + $"{best.Time / first.Time,6:F1} times as long");
        }
    }

    private static async Task<ScaledEstate> BestOfAsync(int scale)
    {
        var best = await ScaledEstate.MeasureAsync(scale);
        for (var run = 1; run < 3; run++)
        {
            var next = await ScaledEstate.MeasureAsync(scale);
            best = next.Time < best.Time ? next : best;
        }

        return best;
    }

    private static async Task WriteTenThousandAsync(TextWriter output, string root)
    {
        var teams = TeamsOfTenThousand.ToString(CultureInfo.InvariantCulture);
        var run = await ProcessRun.DotnetAsync(root, Assembly("DataPlatform.Benchmarks"), "estate", teams);
        var estate = ScaledEstate.Parse(run.Output.Trim());
        await output.WriteLineAsync();
        await output.WriteLineAsync(
            $"A process of its own with {estate.Resources} resources: {run.Wall.TotalSeconds:F1} s, "
            + $"{run.PeakMegabytes:F0} MB");
    }

    // Both programs are built side by side; the preview is measured where ./dev runs it.
    private static string Assembly(string name)
    {
        var own = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var project = name["DataPlatform.".Length..];
        var configuration = Path.GetFileName(own);
        return Path.Combine(own, "..", "..", project, configuration, $"{name}.dll");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"there is no Pulumi.yaml above {AppContext.BaseDirectory}");
    }
}
