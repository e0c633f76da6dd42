using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// What else a stack may be configured to have of Spark and EMR Studio: changes of the stack's own configuration, by a
/// name for each. Their plans are made once.
/// </summary>
internal static class Variants
{
    private const string Endpoint = "platform-myendpoint";

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
