using System.Collections.Immutable;
using DataPlatform.Components.Dss.Configuration;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>Where the files of the DSS host come from, and what they have to be.</summary>
internal static class DownloadPlan
{
    // Of the JDBC driver's page, and its checksum as two public projects have it (November 2026).
    private static readonly DownloadFile Athena = new(
        "https://downloads.athena.us-east-1.amazonaws.com/drivers/JDBC/3.8.1/athena-jdbc-3.8.1-with-dependencies.jar",
        "271d6811887c8c7cb6096b44988af1d950bb8f9943ba4d2bfd4e21a4f2172932");

    // A later line, 2.2, was seen as an archive only.
    private const string Redshift =
        "https://s3.amazonaws.com/redshift-downloads/drivers/jdbc/2.1.0.33/redshift-jdbc42-2.1.0.33.jar";

    /// <summary>Plans the downloads.</summary>
    /// <param name="spec">What is chosen.</param>
    /// <param name="kubernetesVersion">Version of the cluster, for example <c>1.35</c>; null: there is none.</param>
    /// <exception cref="ArgumentException">The version of DSS or of Kubernetes is not known.</exception>
    public static DssDownloads Of(DssDownloadSpec spec, string? kubernetesVersion)
    {
        var folder = $"{spec.Url}/{spec.Version}";
        var spark = spec.SparkVersion ?? SparkOf(spec.Version);
        return new()
        {
            Mirror = spec.Mirror,
            Kit = new($"{folder}/dataiku-dss-{spec.Version}.tar.gz", spec.KitSha256),
            Hadoop = new(
                $"{folder}/dataiku-dss-hadoop-standalone-libs-generic-hadoop3-{spec.Version}.tar.gz",
                spec.HadoopSha256),
            Spark = new(
                $"{folder}/dataiku-dss-spark-standalone-{spec.Version}-{spark}-generic-hadoop3.tar.gz",
                spec.SparkSha256),
            Plugin = spec.PluginUrl is { } plugin ? new(plugin, spec.PluginSha256) : null,
            Drivers = Drivers(spec),
            Tools = HostTools.For(kubernetesVersion),
        };
    }

    /// <summary>The Spark that a version of DSS comes with.</summary>
    /// <exception cref="ArgumentException">The major version is not known.</exception>
    public static string SparkOf(string version) => version.Split('.')[0] switch
    {
        "14" => "3.4.1",
        "15" => "4.1.2",
        _ => throw new ArgumentException($"Version has '{version}'; accepted: 14 and 15", nameof(version)),
    };

    private static ImmutableSortedDictionary<string, DownloadFile> Drivers(DssDownloadSpec spec)
    {
        var drivers = ImmutableSortedDictionary.Create<string, DownloadFile>(StringComparer.Ordinal)
            .Add("athena", Athena with { Sha256 = spec.AthenaDriverSha256 ?? Athena.Sha256 });
        return spec.RedshiftDriver ? drivers.Add("redshift", new(Redshift, spec.RedshiftDriverSha256)) : drivers;
    }
}
