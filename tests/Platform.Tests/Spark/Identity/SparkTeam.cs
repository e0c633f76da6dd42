using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Iam;
using Pulumi;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Spark.Identity;

/// <summary>A role of a team's jobs, with what it was granted.</summary>
/// <param name="Args">The role.</param>
/// <param name="Connections">The connections whose data it was granted.</param>
internal sealed record SparkTeam(ExecutionRoleArgs Args, ImmutableArray<string> Connections)
{
    /// <summary>
    /// Teams whose names and places begin with one another: two with connections, one with the platform's data.
    /// </summary>
    public static ImmutableArray<SparkTeam> Teams { get; } =
    [
        Of("team", ["sales", "finance"]),
        Of("team-b", ["marketing"], places: [new(LakeBucketRole.Raw, "landing", DataAccess.ReadOnly)]),
        Of("teams", [], databases: [new("further", DataAccess.ReadWrite)]),
    ];

    /// <summary>Its policies as IAM reads them.</summary>
    public IamPrincipal Identity => new(
        RoleArn,
        [
            IamPolicy.Of(ExecutionPolicies.Own(Args, Account, null, null)),
            .. ExecutionPolicies.Data(Args, Account).Select(IamPolicy.Of),
            .. ExecutionPolicies.Grants(Args, Account).Select(IamPolicy.Of),
            .. Args.Policies.Values.Select(write => IamPolicy.Of(write(Account))),
        ]);

    /// <summary>ARN of the role.</summary>
    public string RoleArn => $"arn:aws:iam::{Account}:role/{SparkNames.ExecutionRole(Target, Args.Label)}";

    /// <summary>A team.</summary>
    /// <param name="name">Name of the namespace, the virtual cluster and the role.</param>
    /// <param name="connections">The connections whose data it is granted, of the mixed ones.</param>
    /// <param name="places">Further places.</param>
    /// <param name="databases">Further databases.</param>
    /// <param name="further">A further policy; null: none.</param>
    /// <param name="tablesOnly">Whether of the data it gets the tables only.</param>
    public static SparkTeam Of(
        string name,
        ImmutableArray<string> connections,
        IReadOnlyList<SparkPlace>? places = null,
        IReadOnlyList<SparkDatabase>? databases = null,
        PolicyDocument? further = null,
        bool tablesOnly = false) => new(
            new ExecutionRoleArgs
            {
                Cluster = Cluster(Target),
                OidcProviderArn = ExecutionRoleRun.Provider,
                OidcIssuer = ExecutionRoleRun.Issuer,
                Namespace = name,
                Label = name,
                Use = ExecutionRoleUse.Jobs,
                VirtualCluster = name,
                Data = _ => [.. Mixed.Where(spec => connections.Contains(spec.Name)).Select(
                    spec => new GrantedData(Plan(spec).Data, spec.Access))],
                TablesOnly = tablesOnly,
                Places = places ?? [],
                Databases = databases ?? [],
                Policies = further is null
                    ? new Dictionary<string, Func<string, PolicyDocument>>()
                    : new Dictionary<string, Func<string, PolicyDocument>> { ["further"] = _ => further },
            },
            connections);

    // What policies are made of is no resource.
    private static ClusterHandle Cluster(AwsTarget target) => new()
    {
        Target = target,
        Version = "1.35",
        PlannedName = target.NamePrefix,
        Name = Output.Create(target.NamePrefix),
        SecurityGroupId = Output.Create("sg-cluster"),
        ControlPlane = null!,
        KubernetesProvider = null!,
    };
}
