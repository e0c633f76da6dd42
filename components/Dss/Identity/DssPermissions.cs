using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss.Identity;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;

namespace DataPlatform.Components.Dss;

/// <summary>What DSS may do beside what its connections' own credentials allow.</summary>
public static class DssPermissions
{
    /// <summary>Pushes images to its folder of the registry, and makes repositories there.</summary>
    /// <param name="target">Where the registry is.</param>
    public static Func<string, PolicyDocument> Registry(AwsTarget target) =>
        account => RegistryPolicies.Push(target, account);

    /// <summary>Takes on the roles of the platform's connections and of the metastore.</summary>
    /// <param name="target">Where the connections are.</param>
    public static Func<string, PolicyDocument> Connections(AwsTarget target) =>
        account => ConnectionPolicies.AssumeRoles(target, account);

    /// <summary>Calls AI services.</summary>
    /// <param name="target">Where the services are called.</param>
    /// <param name="services">The services, one at least.</param>
    /// <exception cref="ArgumentException">There is no service: IAM refuses a policy without statements.</exception>
    public static Func<string, PolicyDocument> Ai(AwsTarget target, IReadOnlyCollection<AiService> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Count > 0
            ? account => new PolicyDocument(AiPolicies.Statements(services, target, account))
            : throw new ArgumentException("no service; accepted: one at least", nameof(services));
    }

    /// <summary>Deploys models to SageMaker endpoints, to run with the role of <see cref="SageMakerAccess"/>.</summary>
    /// <param name="target">Where the models are deployed.</param>
    public static Func<string, PolicyDocument> SageMakerDeployment(AwsTarget target) => account =>
        new PolicyDocument(AiPolicies.Deploy(target, account, SageMakerAccess.RoleArn(target, account)));

    /// <summary>
    /// Finds the platform's cluster, to attach to it. What DSS does inside the cluster is for
    /// <see cref="DssClusterAccess"/> to say.
    /// </summary>
    /// <remarks>
    /// The plugin runs <c>eksctl get cluster --name</c>, which describes the one cluster and lists neither clusters nor
    /// stacks; who calls it, and the token for Kubernetes, it learns from STS, which takes no permission.
    /// </remarks>
    /// <param name="target">Where the cluster is.</param>
    /// <param name="clusterName">Its name.</param>
    public static Func<string, PolicyDocument> AttachCluster(AwsTarget target, string clusterName)
    {
        ArgumentNullException.ThrowIfNull(target);
        return account => new PolicyDocument(new PolicyStatement
        {
            Sid = "DescribeCluster",
            Actions = PolicyTerms.Of("eks:DescribeCluster"),
            Resources = PolicyTerms.Of(target.Arn(account, "eks", $"cluster/{clusterName}")),
        });
    }

    /// <summary>
    /// Makes, changes and deletes clusters of DSS's own by eksctl: those whose names begin with the identity's name
    /// (<see cref="DssIdentity.NameOf"/>), in the platform's network.
    /// </summary>
    /// <param name="target">Where the clusters are made.</param>
    /// <returns>
    /// The policies by label, to be added to <see cref="DssIdentityArgs.Permissions"/>. They take
    /// <see cref="DssClusterBoundary"/> beside them.
    /// </returns>
    public static ImmutableSortedDictionary<string, Func<string, PolicyDocument>> DynamicClusters(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new Dictionary<string, Func<string, PolicyDocument>>
        {
            ["clusters"] = account => ClusterPolicies.Of(target, account),
            ["clusters-network"] = account => ClusterNetworkPolicies.Of(target, account),
            ["clusters-roles"] = account => ClusterRolePolicies.Of(target, account),
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
