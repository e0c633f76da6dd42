using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Registry;

/// <summary>Names of repositories, all of them below a folder of the target's name prefix.</summary>
internal static class RegistryNames
{
    /// <summary>The folder in which DSS makes repositories of its own.</summary>
    public const string DssFolder = "dss";

    /// <summary>
    /// The base images of DSS, as it builds them with <c>build-base-image --tag</c>: without a tag, DSS would put the
    /// random ID of its installation into the names.
    /// </summary>
    public static ImmutableArray<string> BaseImages { get; } =
    [
        $"{DssFolder}/dku-apideployer-apinode-base",
        $"{DssFolder}/dku-cde-base",
        $"{DssFolder}/dku-exec-base",
        $"{DssFolder}/dku-spark-base",
    ];

    /// <summary>A repository's whole name.</summary>
    public static string Whole(AwsTarget target, string repository) => $"{target.NamePrefix}/{repository}";

    /// <summary>The folder of a public registry's images.</summary>
    public static string CacheFolder(string namePrefix, UpstreamRegistry upstream) =>
        $"{namePrefix}/{UpstreamRegistries.Folder(upstream)}";

    /// <summary>Host name of the account's registry.</summary>
    public static string Host(AwsTarget target, string accountId) =>
        $"{accountId}.dkr.ecr.{target.Region.Name}.{target.Region.DnsSuffix}";

    /// <summary>ARN pattern of the repositories below a folder; of all of the platform's when there is none.</summary>
    public static string ArnPattern(AwsTarget target, string accountId, string folder = "") =>
        target.Arn(
            accountId,
            "ecr",
            folder.Length == 0 ? $"repository/{target.NamePrefix}/*" : $"repository/{target.NamePrefix}/{folder}/*");
}
