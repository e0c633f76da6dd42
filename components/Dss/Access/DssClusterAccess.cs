using System.Collections.Immutable;
using DataPlatform.Components.Dss.Access;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Dss;

/// <summary>
/// Lets DSS into the platform's cluster: an access entry, rights in its namespaces, and the ways between the host and
/// the pods, which talk to each other in both directions.
/// </summary>
public sealed class DssClusterAccess : ComponentResource
{
    /// <summary>The group in Kubernetes that DSS belongs to.</summary>
    public const string Group = "dataplatform-dss";

    private const int Https = 443;
    private const int FirstUnprivileged = 1024;
    private const int LastPort = 65535;

    private readonly string _name;
    private readonly DssClusterAccessArgs _args;

    /// <summary>Makes the access.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Who is let in, and where to.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssClusterAccess(string name, DssClusterAccessArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssClusterAccess", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var entry = new AccessEntry(
            $"{name}-entry",
            new AccessEntryArgs
            {
                ClusterName = args.Cluster.Name,
                PrincipalArn = args.PrincipalArn,
                Type = "STANDARD",
                KubernetesGroups = { Group },
                Tags = { ["Name"] = PhysicalName },
            },
            args.Cluster.PartOf(this));
        var bindings = new DssBindings(name, this, args.Cluster);
        Resources =
        [
            entry,
            .. bindings.Everywhere(),
            .. args.Namespaces.SelectMany(@namespace => bindings.In(@namespace, args.NamespaceResources)),
            .. CreateWays(),
        ];
        RegisterOutputs(new Dictionary<string, object?> { ["group"] = Group });
    }

    /// <summary>All of it: DSS is configured with the cluster after these.</summary>
    public ImmutableArray<Resource> Resources { get; }

    private string PhysicalName => DssIdentity.NameOf(_args.Cluster.Target);

    private Resource[] CreateWays()
    {
        Input<string> cluster = _args.Cluster.SecurityGroupId;
        var host = _args.HostSecurityGroupId;
        return
        [
            // Kernels, drivers of Spark and webapps listen on ports of their own choice, beside DSS's own.
            LetIn("from-pods", "Pods to DSS: any TCP port", host, cluster, 0, LastPort),
            LetIn("to-api", "DSS to the Kubernetes API", cluster, host, Https, Https),
            LetIn(
                "to-pods",
                "DSS to pods: executors, kernels, webapps",
                cluster,
                host,
                FirstUnprivileged,
                LastPort),
        ];
    }

    // Not deleted with the cluster: its security group can go only after no rule elsewhere names it, and the host's
    // only after none in the cluster's does.
    private SecurityGroupIngressRule LetIn(
        string label, string description, Input<string> to, Input<string> from, int firstPort, int lastPort) => new(
            $"{_name}-{label}",
            new SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = to,
                Description = description,
                ReferencedSecurityGroupId = from,
                IpProtocol = "tcp",
                FromPort = firstPort,
                ToPort = lastPort,
                Tags = { ["Name"] = $"{PhysicalName}-{label}" },
            },
            new CustomResourceOptions { Parent = this });
}
