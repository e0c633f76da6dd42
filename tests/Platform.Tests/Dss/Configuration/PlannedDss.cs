using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Configuration;
using DataPlatform.Components.Warehouse;

namespace DataPlatform.Tests.Platform.Dss.Configuration;

/// <summary>What is around DSS, and the data it works with, as tests tell it.</summary>
internal static class PlannedDss
{
    /// <summary>Something of everything.</summary>
    public static DssSurroundings Everything { get; } = new(
        "123456789012",
        "vol-0123456789abcdef0",
        "https://dss.example.com",
        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss",
        "dataplatform-dev",
        "sg-host",
        ["subnet-a", "subnet-b"]);

    /// <summary>A host alone.</summary>
    public static DssSurroundings Nothing { get; } = Everything with { Url = "", RegistryUrl = "", ClusterName = "" };

    /// <summary>No data but the metastore.</summary>
    public static DssData NoData { get; } = new([], "arn:metastore", null);

    /// <summary>A connection of each kind, and a warehouse.</summary>
    public static DssData Data { get; } = new(
        [
            Facts("finance") with
            {
                Access = DataAccess.ReadOnly,
                Credentials = CredentialsKind.Keypair,
                RoleArn = null,
                ExternalId = null,
                SecretName = "dataplatform-dev/connections/finance",
                Generation = 3,
            },
            Facts("sales"),
        ],
        "arn:metastore",
        (
            new WarehouseFacts(
                "warehouse.example.com",
                5440,
                "analytics",
                "arn:admin",
                "arn:copy",
                "arn:spectrum",
                ImmutableSortedDictionary<string, string>.Empty,
                "s3://staging/",
                "arn:staging"),
            "dataplatform-dev"));

    /// <summary>A configuration with something of everything.</summary>
    public static DssConfigurationSpec Spec { get; } = new()
    {
        Version = "14.7.6",
        KubernetesVersion = "1.35",
        Groups = ["analysts"],
        LicenseSecret = "acme/license",
        KeyGeneration = 4,
        PasswordGeneration = 2,
        ClusterMode = DssClusterMode.Attach,
        Containers =
        [
            new() { Name = "standard" },
            new()
            {
                Name = "large",
                Namespace = "big",
                CpuRequest = 0.5,
                CpuLimit = 4,
                Gpus = 1,
                Groups = ["analysts"],
            },
        ],
        SparkConfigs = [new() { Name = "standard" }],
        SparkNodes = "role=dss",
    };

    private static ConnectionFacts Facts(string name) => new()
    {
        Name = name,
        Groups = ["analysts"],
        Access = DataAccess.ReadWrite,
        Bucket = $"{name}-bucket",
        Prefix = "teams",
        BucketRegion = "eu-west-3",
        Database = $"{name}_data",
        Workgroup = $"dataplatform-dev-{name}",
        ResultsUri = $"s3://results/{name}/",
        Credentials = CredentialsKind.AssumeRole,
        RoleArn = $"arn:{name}",
        ExternalId = $"{name}-id",
        SecretName = null,
        Generation = null,
    };
}
