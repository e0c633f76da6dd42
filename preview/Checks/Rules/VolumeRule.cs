using System.Globalization;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Volumes of the type gp3 have at most 500 I/O operations a second for each GiB, and at most 0.25 MiB/s for each
/// operation; the other types have no throughput to choose.
/// </summary>
/// <remarks>Why: EBS refuses others. Source: EBS user guide, General Purpose SSD volumes.</remarks>
public sealed class VolumeRule() : ResourceRule("ebs-volume", AwsTypes.Volume)
{
    private const double LeastOperations = 3000;
    private const double LeastThroughput = 125;
    private const double OperationsPerGiB = 500;
    private const double ThroughputPerOperation = 0.25;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Text("type") != "gp3")
        {
            if (resource.Has("throughput"))
                yield return new Objection("throughput", "Only volumes of the type gp3 have a throughput to choose.");
            yield break;
        }

        var operations = inputs.Number("iops") ?? LeastOperations;
        var throughput = inputs.Number("throughput") ?? LeastThroughput;
        if (operations < LeastOperations)
            yield return new Objection("iops", $"'{operations}'; {LeastOperations} and more are accepted.");
        if (throughput < LeastThroughput)
            yield return new Objection("throughput", $"'{throughput}'; {LeastThroughput} and more are accepted.");
        // What a volume of this type has by itself, small ones have as well.
        if (operations > LeastOperations && operations > inputs.Number("size") * OperationsPerGiB)
            yield return new Objection(
                "iops",
                $"{operations} operations a second; {Most(inputs.Number("size") * OperationsPerGiB)} accepted.");
        if (throughput > operations * ThroughputPerOperation)
            yield return new Objection(
                "throughput", $"{throughput} MiB/s; {Most(operations * ThroughputPerOperation)} accepted.");
    }

    private static string Most(double? limit) =>
        string.Create(CultureInfo.InvariantCulture, $"for this volume at most {limit} are");
}
