using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// What else a stack may be configured to have of Spark, EMR Studio and DSS: changes of the stack's own configuration,
/// by a name for each. Their plans are made once.
/// </summary>
internal static class Variants
{
    private const string Dss = "DSS ";
    private const string Endpoint = "platform-myendpoint";

    private const string Certificate =
        "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012";

    private static readonly ConcurrentDictionary<(string Stack, string Name), Task<PlatformPlan>> Plans = new();

    private static readonly (string, string)[] LakeFormation =
    [
        ("catalog:lakeFormation", "true"),
        ("catalog:lakeFormationAdminArns", """["arn:aws:iam::111122223333:role/deployer"]"""),
    ];

    // A connection that the stack has, and what it has not, take the places of words in capitals.
    private static readonly ImmutableSortedDictionary<string, (string Key, string Value)[]> Changes =
        new Dictionary<string, (string, string)[]>
        {
            ["bottlerocket"] =
            [
                (
                    "cluster:nodePools",
                    """
                    [
                      {"name":"critical","os":"bottlerocket"},
                      {"name":"shared-driver","os":"bottlerocket"},
                      {"name":"shared-executor","os":"bottlerocket"},
                      {"name":"notebook-driver","os":"bottlerocket"},
                      {"name":"notebook-executor","os":"bottlerocket"}
                    ]
                    """),
            ],
            [$"{Dss}disabled"] = [("dss:enabled", "false")],
            [$"{Dss}dynamic"] =
            [
                ("dss:clusterMode", "dynamic"),
                ("dss:nodePool", """{"machineType":"m7i.2xlarge","nodes":2,"diskGiB":100}"""),
                ("dss:access", "public"),
                ("dss:certificateArn", Certificate),
                ("dss:allowedCidrs", """["203.0.113.0/24","198.51.100.0/24"]"""),
                ("dss:operatingSystem", "rhel9"),
                ("dss:userIsolation", "true"),
                ("dss:licenseSecret", "company/dss-license"),
            ],
            // With it, the smallest of all: no cluster, no snapshots, the next major version.
            [$"{Dss}alone"] =
            [
                ("dss:clusterMode", "none"),
                ("dss:version", "15.1.0"),
                ("dss:snapshotDays", "0"),
                ("dss:containers", "[]"),
                ("dss:sparkConfigs", "[]"),
            ],
            [$"{Dss}keypair"] =
            [
                ("dss:credentials", "keypair"),
                ("dss:keyGeneration", "2"),
                ("dss:access", "internal"),
                ("dss:certificateArn", Certificate),
                ("dss:allowedCidrs", """["10.0.0.0/8"]"""),
                ("dss:domainName", "dss.example.com"),
                ("dss:hostedZoneId", "Z0123456789ABCDEFGHIJ"),
                ("dss:operatingSystem", "amazonlinux2023"),
                ("dss:schedule", """{"stop":"19:00","days":"MON-SAT","timeZone":"UTC"}"""),
                ("dss:downloads", """{"mirror":"s3://acme-mirror/dss"}"""),
            ],
            [$"{Dss}keypair dynamic"] = [("dss:credentials", "keypair"), ("dss:clusterMode", "dynamic")],
            ["fine-grained team"] =
            [
                .. LakeFormation,
                (
                    "spark:teams",
                    """
                    [
                      {"name":"fraud","connections":["CONNECTION"],"fineGrained":true,"quota":{"requests.cpu":64}},
                      {"name":"red"}
                    ]
                    """),
            ],
            ["fine-grained virtual cluster"] =
                [.. LakeFormation, ("spark:virtualClusters", """[{"name":"batchjob","fineGrained":true}]""")],
            ["Iceberg otherwise"] = [("spark:iceberg", "OTHERWISE")],
            ["karpenter"] =
            [
                ("cluster:autoscaler", "karpenter"),
                ("cluster:nodePools", """[{"name":"tooling","minSize":2}]"""),
            ],
            ["kinds"] =
            [
                (
                    "spark:jobKinds",
                    """
                    [
                      {"name":"critical","placement":"spread","disk":"claim","volumeGiB":200},
                      {"name":"etl","driverPool":"critical","executorPool":"shared-executor","disk":"claim"},
                      {"name":"notebook","placement":"spread","executorCores":2}
                    ]
                    """),
                ("spark:virtualClusters", """[{"name":"batchjob","kinds":["critical","shared","etl"]}]"""),
            ],
            ["no NAT"] =
            [
                ("network:natGateways", "none"),
                ("network:interfaceEndpoints", """["ec2","ecr.api","ecr.dkr","eks","eks-auth","sts","logs","kms"]"""),
            ],
            ["service-linked role"] = [("spark:serviceLinkedRole", "true")],
            ["SAML"] =
            [
                (
                    "studio:identityProvider",
                    """
                    {
                      "authUrl":"https://example.com/signin",
                      "samlProviderArn":"arn:aws:iam::111122223333:saml-provider/example"
                    }
                    """),
                ("studio:users", $$"""[{"name":"ada","level":"advanced","endpoints":["{{Endpoint}}"]}]"""),
            ],
            ["SSO"] =
            [
                ("studio:authMode", "sso"),
                (
                    "studio:users",
                    $$"""
                    [
                      {"name":"ada","level":"advanced","endpoints":["{{Endpoint}}"]},
                      {"name":"analysts","type":"ssoGroup","level":"intermediate","endpoints":["{{Endpoint}}"]}
                    ]
                    """),
            ],
            ["table bucket"] = [("spark:tableBucket", "true"), ("spark:iceberg", "true")],
            ["teams"] =
            [
                (
                    "spark:teams",
                    """
                    [
                      {"name":"red","connections":["CONNECTION"],"quota":{"requests.cpu":64}},
                      {"name":"blue","platformData":"readOnly","kinds":["critical"],"databases":[{"name":"web"}],
                       "places":[{"bucket":"curated","prefix":"web"}]}
                    ]
                    """),
                (
                    "spark:endpoints",
                    """[{"name":"red-lab","virtualCluster":"red","connections":["CONNECTION"]}]"""),
            ],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Changes.Keys;

    /// <summary>Those of DSS, in which there is a host.</summary>
    public static IEnumerable<string> OfDss =>
        Names.Where(name => name.StartsWith(Dss, StringComparison.Ordinal) && name != $"{Dss}disabled");

    /// <summary>The plan of a stack with one of them.</summary>
    public static Task<PlatformPlan> PlanAsync(string stack, string name) => Plans.GetOrAdd((stack, name), MakeAsync);

    private static Task<PlatformPlan> MakeAsync((string Stack, string Name) variant)
    {
        var isProd = variant.Stack == "prod";
        return Stacks.PlanAsync(Stacks.With(
            variant.Stack,
            [
                .. Changes[variant.Name].Select(change => (
                    change.Key,
                    change.Value
                        .Replace("CONNECTION", isProd ? "sales" : "sandbox", StringComparison.Ordinal)
                        .Replace("OTHERWISE", isProd ? "false" : "true", StringComparison.Ordinal))),
            ]));
    }
}
