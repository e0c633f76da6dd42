using DataPlatform.Components.Cluster;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssClusterAccess"/> needs.</summary>
public sealed class DssClusterAccessArgs
{
    /// <summary>The cluster that DSS attaches to.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>ARN of the role or user by which DSS acts: <see cref="DssIdentity.PrincipalArn"/>.</summary>
    public required Input<string> PrincipalArn { get; init; }

    /// <summary>Names of the namespaces that DSS runs containers in, each once.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>ID of the security group of the host.</summary>
    public required Input<string> HostSecurityGroupId { get; init; }

    /// <summary>The namespaces and their guardrails: DSS is let into them after these. Default: nothing.</summary>
    public IReadOnlyList<Resource> NamespaceResources { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        var repeated = Namespaces.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (repeated is not null)
        {
            throw new ArgumentException(
                $"{nameof(Namespaces)} has '{repeated.Key}' twice; accepted: each once", nameof(Namespaces));
        }
    }
}
