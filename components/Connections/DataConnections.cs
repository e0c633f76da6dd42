using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>
/// All connections of DSS, and the identity by which it describes their data to Glue: DSS has one for all of them.
/// </summary>
public sealed class DataConnections : ComponentResource
{
    private readonly string _name;
    private readonly DataConnectionsArgs _args;

    /// <summary>Makes the connections.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataConnections(string name, DataConnectionsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:connections:DataConnections", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        ByName = args.Specs.ToImmutableSortedDictionary(
            spec => spec.Name,
            spec => new DataConnection(
                $"{name}-{spec.Name}",
                new DataConnectionArgs { Basis = args.Basis, Spec = spec },
                new ComponentResourceOptions { Parent = this }),
            StringComparer.Ordinal);
        Plans = args.Basis.Target.AccountId.Apply(PlansFor);
        PrincipalArns = ByName.ToImmutableSortedDictionary(
            pair => pair.Key, pair => pair.Value.PrincipalArn, StringComparer.Ordinal);
        Facts = Output.All(ByName.Values.Select(connection => connection.Facts)).Apply(
            facts => facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact, StringComparer.Ordinal));
        MetastoreRoleArn = CreateMetastore();
        MetastoreExternalId = ConnectionNames.ExternalId(args.Basis.Target.NamePrefix, ConnectionNames.Metastore);
        RegisterOutputs(new Dictionary<string, object?> { ["metastoreRoleArn"] = MetastoreRoleArn });
    }

    /// <summary>The connections by name.</summary>
    public ImmutableSortedDictionary<string, DataConnection> ByName { get; }

    /// <summary>What the connections come to in the account, in the order of their names.</summary>
    public Output<ImmutableArray<ConnectionPlan>> Plans { get; }

    /// <summary>What DSS is configured with, by the connection's name.</summary>
    public Output<ImmutableSortedDictionary<string, ConnectionFacts>> Facts { get; }

    /// <summary>ARN of the role or user of each connection, by the connection's name.</summary>
    public ImmutableSortedDictionary<string, Output<string>> PrincipalArns { get; }

    /// <summary>ARN of the role that DSS assumes to describe data to Glue.</summary>
    public Output<string> MetastoreRoleArn { get; }

    /// <summary>The external ID that DSS says when it assumes that role.</summary>
    public string MetastoreExternalId { get; }

    private ImmutableArray<ConnectionPlan> PlansFor(string account) =>
    [
        .. _args.Specs
            .OrderBy(spec => spec.Name, StringComparer.Ordinal)
            .Select(spec => ConnectionPlan.Of(spec, _args.Basis.Target, account)),
    ];

    private Output<string> CreateMetastore()
    {
        var scope = new IdentityScope(
            $"{_name}-{ConnectionNames.Metastore}", this, _args.Basis.Target, ConnectionNames.Metastore);
        var role = scope.CreateRole(_args.Basis.DssRoleArn);
        var policies = _args.Basis.Target.AccountId.Apply(Policies);
        foreach (var index in Enumerable.Range(0, Policies(AwsTarget.AnyAccount).Length))
        {
            var policy = scope.CreatePolicy($"policy-{index + 1}", policies.Apply(all => all[index]));
            scope.Attach($"attachment-{index + 1}", role, policy);
        }

        return role.Arn;
    }

    private ImmutableArray<string> Policies(string account) =>
    [
        .. ConnectionPolicies
            .Metastore(PlansFor(account), _args.FurtherDatabases, _args.Basis.Target, account)
            .Select(policy => policy.ToJson()),
    ];
}
