using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;

namespace DataPlatform.Benchmarks;

/// <summary>Times the planning of a <see cref="ScaledStack"/>.</summary>
/// <param name="Teams">How many teams it has.</param>
/// <param name="Resources">How many resources that makes.</param>
/// <param name="Time">From the start of the program to the checked plan.</param>
internal sealed record ScaledEstate(int Teams, int Resources, TimeSpan Time)
{
    public double MillisecondsPerThousand => Time.TotalMilliseconds / Resources * 1000;

    public static async Task<ScaledEstate> MeasureAsync(int teams)
    {
        var configuration = new StackConfiguration(
            "bench",
            "bench",
            ImmutableSortedDictionary<string, string>.Empty.Add("aws:region", "eu-west-1"),
            []);
        var watch = Stopwatch.StartNew();
        var plan = await PlanRunner.RunAsync(configuration, options => new ScaledStack(teams, options));
        watch.Stop();

        // A plan with errors has taken another way through the code than the one to be measured.
        var error = plan.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
        return error is null
            ? new ScaledEstate(teams, plan.Resources.Length, watch.Elapsed)
            : throw new InvalidOperationException($"{error.Urn}: {error.Message}");
    }

    /// <summary>The form in which a process of its own hands its measurement over.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Teams} {Resources} {Time.TotalMilliseconds}");

    public static ScaledEstate Parse(string text) =>
        text.Split(' ') is [var teams, var resources, var time]
            ? new(
                int.Parse(teams, CultureInfo.InvariantCulture),
                int.Parse(resources, CultureInfo.InvariantCulture),
                TimeSpan.FromMilliseconds(double.Parse(time, CultureInfo.InvariantCulture)))
            : throw new FormatException($"'{text}' is no measurement");
}
