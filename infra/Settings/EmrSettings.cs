using System.Collections.Immutable;
using DataPlatform.Components.Emr;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>EMR on EC2: keys <c>emr:…</c>.</summary>
public sealed record EmrSettings
{
    private const string Certificates = "tlsCertificates";
    private const string ConnectionNames = "connections";

    /// <summary>
    /// Most of <see cref="Connections"/>: the IAM policies of the nodes' role have no room for more, where names are of
    /// a common length.
    /// </summary>
    public const int MostConnections = 18;

    /// <summary><c>emr:enabled</c>: whether there is a cluster at all; default false.</summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// <c>emr:releaseLabel</c>, <c>emr:applications</c>, <c>emr:primaryInstanceTypes</c>, <c>emr:coreInstanceTypes</c>,
    /// <c>emr:taskInstanceTypes</c>, <c>emr:minUnits</c>, <c>emr:maxCoreUnits</c>, <c>emr:maxUnits</c>,
    /// <c>emr:idleMinutes</c>, <c>emr:volumeGiB</c>, <c>emr:tlsCertificates</c> (required in prod) and
    /// <c>emr:manageBlockPublicAccess</c>: what the cluster is like; defaults are those of <see cref="EmrOptions"/>.
    /// </summary>
    public required EmrOptions Options { get; init; }

    /// <summary>
    /// <c>emr:connections</c>: names of the connections whose data jobs work with, at most
    /// <see cref="MostConnections"/>; default none.
    /// </summary>
    public required ImmutableArray<string> Connections { get; init; }

    private static ImmutableArray<string> Units { get; } = ["minUnits", "maxCoreUnits", "maxUnits"];

    private static Scalar<string> Release { get; } =
        Scalars.Text("the label of an EMR release", "the label of an EMR release, such as emr-7.13.0");

    private static Scalar<string> Application { get; } = Scalars.Known(
        "an application that the platform installs",
        string.Join(", ", EmrApplications.All),
        EmrApplications.All);

    private static Scalar<string> InstanceType { get; } =
        Scalars.Text("an EC2 instance type", "instance types such as m6g.2xlarge");

    private static Scalar<string> Connection { get; } =
        Scalars.Text("the name of a connection", "names of connections");

    private static Scalar<EmrCertificates> Zip { get; } = new(
        "the address of a zip in S3",
        "s3://<bucket>/<key>.zip, the key of letters, digits and ! _ . ' ( ) / = @ + -",
        text => EmrCertificates.TryParse(text, out var certificates) ? new(certificates) : Zip!.Not());

    internal static EmrSettings Read(SettingsSection section, PlatformEnvironment? environment)
    {
        var settings = new EmrSettings
        {
            Enabled = section.Get("enabled", Scalars.TrueOrFalse, false),
            Options = ReadOptions(section),
            Connections = section.List(ConnectionNames, Connection, "names of connections"),
        };
        ItemMistakes.Refuse(
            section,
            EmrOptionsCheck.Find(settings.Options).Where(mistake => !IsOfStandIns(section, mistake.Property)));
        if (settings.Enabled && environment == PlatformEnvironment.Prod && !section.IsGiven(Certificates))
        {
            section.Refuse(
                Certificates,
                "is required in prod, where what travels between nodes is encrypted; "
                + $"accepted: {Zip.Accepted}");
        }

        if (settings.Connections.Length > MostConnections)
        {
            section.Refuse(
                ConnectionNames,
                $"{settings.Connections.Length} connections are more than the IAM policies of the nodes have room for; "
                + $"accepted: at most {MostConnections}");
        }

        return settings;
    }

    // Where one number of units could not be read, the others are compared with a stand-in.
    private static bool IsOfStandIns(SettingsSection section, string property) =>
        Units.Contains(property) && Units.Any(section.HasErrors);

    private static EmrOptions ReadOptions(SettingsSection section)
    {
        var usual = new EmrOptions();
        var units = Scalars.Whole(1, EmrOptionsCheck.MostUnits);
        var volume = Scalars.Whole(EmrOptionsCheck.SmallestVolume, EmrOptionsCheck.LargestVolume);
        var most = section.Get(
            "maxUnits", Scalars.Whole(EmrOptionsCheck.FewestUnits, EmrOptionsCheck.MostUnits), usual.MaxUnits);
        return new()
        {
            ReleaseLabel = section.Get("releaseLabel", Release, usual.ReleaseLabel),
            Applications = List("applications", Application, "applications of EMR", usual.Applications),
            PrimaryInstanceTypes = Types("primaryInstanceTypes", usual.PrimaryInstanceTypes),
            CoreInstanceTypes = Types("coreInstanceTypes", usual.CoreInstanceTypes),
            TaskInstanceTypes = Types("taskInstanceTypes", usual.TaskInstanceTypes),
            MinUnits = section.Get("minUnits", units, usual.MinUnits),
            // Who allows fewer nodes than the default of core nodes allows as many core nodes.
            MaxCoreUnits = section.Get("maxCoreUnits", units, Math.Min(usual.MaxCoreUnits, most)),
            MaxUnits = most,
            IdleMinutes = section.Get(
                "idleMinutes", Scalars.Whole(0, EmrOptionsCheck.MostIdleMinutes), usual.IdleMinutes),
            VolumeGiB = section.Get("volumeGiB", volume, usual.VolumeGiB),
            Certificates = section.TryGet(Certificates, Zip, out var certificates) ? certificates : null,
            ManageBlockPublicAccess = section.Get("manageBlockPublicAccess", Scalars.TrueOrFalse, false),
        };

        ImmutableArray<string> Types(string name, ImmutableArray<string> fallback) =>
            List(name, InstanceType, "EC2 instance types", fallback);

        ImmutableArray<string> List(
            string name, Scalar<string> type, string plural, ImmutableArray<string> fallback) =>
            section.IsGiven(name) ? section.List(name, type, plural) : fallback;
    }
}
