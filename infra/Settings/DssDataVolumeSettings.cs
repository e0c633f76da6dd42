using System.Globalization;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The volume with the data of DSS, which survives its host: gp3, whose limits these are.</summary>
/// <param name="GiB"><c>dss:dataVolumeGiB</c>: its size in GiB, 100 to 16384; default 200. It only grows.</param>
/// <param name="Iops">
/// <c>dss:dataVolumeIops</c>: operations per second, 3000 to 16000; default 3000.
/// </param>
/// <param name="ThroughputMiB">
/// <c>dss:dataVolumeThroughput</c>: MiB per second, 125 to 1000, at most a quarter of the operations; default 250.
/// </param>
/// <param name="SnapshotDays">
/// <c>dss:snapshotDays</c>: days for which daily snapshots are kept, 0 (none) to 365; default 7.
/// </param>
public sealed record DssDataVolumeSettings(int GiB, int Iops, int ThroughputMiB, int SnapshotDays)
{
    internal const int LargestGiB = 16_384;

    private const string Operations = "dataVolumeIops";
    private const string Throughput = "dataVolumeThroughput";

    // https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html: 0.25 MiB/s for each IOPS. The other
    // limit, 500 IOPS for each GiB, the smallest volume keeps.
    private const int OperationsOfMiB = 4;

    private const int SmallestGiB = 100;

    private static Scalar<int> Sizes { get; } = Scalars.Whole(SmallestGiB, LargestGiB);

    // The usual mistake is a size that DSS itself refuses.
    private static Scalar<int> SizeOrReason { get; } = Sizes with
    {
        Parse = text => Sizes.Parse(text) is { Problem: "is out of range" } wrong
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < SmallestGiB
            ? wrong with { Problem = $"is less than the {SmallestGiB} GiB that DSS asks for its data" }
            : Sizes.Parse(text),
    };

    internal static DssDataVolumeSettings Read(SettingsSection section)
    {
        var volume = new DssDataVolumeSettings(
            section.Get("dataVolumeGiB", SizeOrReason, 200),
            section.Get(Operations, Scalars.Whole(3000, 16_000), 3000),
            section.Get(Throughput, Scalars.Whole(125, 1000), 250),
            section.Get("snapshotDays", Scalars.Whole(0, 365), 7));
        if (!section.HasErrors(Operations) && !section.HasErrors(Throughput)
            && volume.ThroughputMiB * OperationsOfMiB > volume.Iops)
            section.Refuse(
                Throughput,
                FormattableString.Invariant(
                    $"'{volume.ThroughputMiB}' is more than {volume.Iops} operations per second carry; accepted: ")
                + FormattableString.Invariant($"125 to {volume.Iops / OperationsOfMiB}, or more with a higher ")
                + section.PathOf(Operations));
        return volume;
    }
}
