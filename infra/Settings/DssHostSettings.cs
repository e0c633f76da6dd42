using DataPlatform.Components.Dss;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The host of DSS.</summary>
public sealed record DssHostSettings
{
    /// <summary>
    /// <c>dss:operatingSystem</c>: <c>almalinux9</c>, <c>amazonlinux2023</c> or <c>rhel9</c>; default almalinux9, in
    /// GovCloud and China, where nobody is known to publish its image, amazonlinux2023.
    /// </summary>
    public required DssOperatingSystem OperatingSystem { get; init; }

    /// <summary>
    /// <c>dss:image</c>: ID or exact name of the machine image; null, the default: the one that the platform has
    /// pinned for the operating system.
    /// </summary>
    public required string? Image { get; init; }

    /// <summary>
    /// <c>dss:instanceType</c>: an EC2 instance type with x86 processors and without local disks, in prod with 32 GiB
    /// of memory at least; default m7i.2xlarge.
    /// </summary>
    public required string InstanceType { get; init; }

    /// <summary>Memory of the instance type in GiB; null: it is none of those that the platform knows.</summary>
    public int? MemoryGiB => DssInstanceTypes.MemoryGiB(InstanceType);

    /// <summary>
    /// <c>dss:zone</c>: letter of the availability zone, one of the network's, in which the data volume stays for good;
    /// default: the first of them. <c>a</c> where they are not known.
    /// </summary>
    public required char Zone { get; init; }

    /// <summary><c>dss:rootVolumeGiB</c>: size of the root volume in GiB, 60 to 16384; default 100.</summary>
    public required int RootVolumeGiB { get; init; }

    /// <summary>
    /// <c>dss:dataVolumeGiB</c>, <c>dss:dataVolumeIops</c>, <c>dss:dataVolumeThroughput</c> and
    /// <c>dss:snapshotDays</c>: the volume with the data of DSS.
    /// </summary>
    public required DssDataVolumeSettings DataVolume { get; init; }

    /// <summary>
    /// <c>dss:port</c>: the first of the eleven ports of DSS, on which it serves its users, 1024 to 65525; default
    /// 11000.
    /// </summary>
    public required int Port { get; init; }

    private const string OperatingSystemKey = "operatingSystem";
    private const string ImageKey = "image";

    private static Scalar<DssOperatingSystem> Supported { get; } = Scalars.OneOf(
        ("almalinux9", DssOperatingSystem.AlmaLinux9),
        ("amazonlinux2023", DssOperatingSystem.AmazonLinux2023),
        ("rhel9", DssOperatingSystem.RedHat9));

    private static Scalar<DssOperatingSystem> OperatingSystems { get; } = Supported with
    {
        Parse = text => text == "centos7"
            ? new(default, "reached its end of life on 2024-06-30, and DSS 14 does not support it any more")
            : Supported.Parse(text),
    };

    private static Scalar<string> ImageText { get; } = Scalars.Text("an image", "an AMI's ID or exact name");

    internal static DssHostSettings Read(SettingsSection section, DssSurroundings surroundings) => new()
    {
        OperatingSystem = section.Get(OperatingSystemKey, OperatingSystems, DefaultOf(surroundings.Region)),
        Image = section.TryGet(ImageKey, ImageText, out var image) ? image : null,
        InstanceType = DssInstanceTypes.Read(section),
        Zone = section.Get(
            "zone", ZoneOf(surroundings), surroundings.Zones.IsEmpty ? 'a' : surroundings.Zones[0]),
        RootVolumeGiB = section.Get("rootVolumeGiB", Scalars.Whole(60, DssDataVolumeSettings.LargestGiB), 100),
        DataVolume = DssDataVolumeSettings.Read(section),
        Port = section.Get("port", Scalars.Whole(1024, 65525), 11000),
    };

    internal void CheckImage(SettingsSection section, AwsRegion? region)
    {
        if (region is not null && !section.HasErrors(OperatingSystemKey)
            && DssImages.Find(OperatingSystem, Image, region) is { } mistake)
            ItemMistakes.Refuse(section, mistake);
    }

    private static DssOperatingSystem DefaultOf(AwsRegion? region) =>
        region is null || DssImages.Find(DssOperatingSystem.AlmaLinux9, null, region) is null
            ? DssOperatingSystem.AlmaLinux9
            : DssOperatingSystem.AmazonLinux2023;

    // Where the network's zones are not known, any letter is as good as another.
    private static Scalar<char> ZoneOf(DssSurroundings surroundings)
    {
        var (region, zones) = (surroundings.Region, surroundings.Zones);
        Scalar<char> type = null!;
        type = region is null || zones.IsEmpty
            ? new("a zone", "the letter of a zone", text => text.Length > 0 ? new(text[^1]) : type.Not())
            : new(
                "a zone of the network",
                string.Join(", ", zones),
                text => zones.Where(letter => text == $"{letter}" || text == region.ZoneName(letter))
                    .Select(letter => new Reading<char>(letter)).DefaultIfEmpty(type.Not()).First());
        return type;
    }
}
