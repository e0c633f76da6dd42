using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

namespace DataPlatform.Components.Spark.Access;

/// <summary>The rights of EMR, and of the drivers of its jobs, in the namespace of a virtual cluster.</summary>
/// <remarks>
/// Where EMR makes an access entry it has the rights of its access policy as well. The roles here are the documented
/// older way, which holds without one.
/// </remarks>
internal sealed class EmrAccess(string name, ComponentResource parent, ClusterHandle cluster, string @namespace)
{
    /// <summary>Name of the role of drivers, and of its binding.</summary>
    public const string VolumesRole = $"{EmrRoleMapping.User}-volumes";

    private const string ApiGroup = "rbac.authorization.k8s.io";

    /// <summary>Lets EMR's user make what jobs and endpoints need.</summary>
    /// <param name="after">The namespace and its guardrails.</param>
    /// <returns>What the virtual cluster comes after.</returns>
    public ImmutableArray<Resource> LetEmr(params IEnumerable<Resource> after) => Bind(
        "access",
        EmrRoleMapping.User,
        EmrRules.Emr,
        [new SubjectArgs { ApiGroup = ApiGroup, Kind = "User", Name = EmrRoleMapping.User }],
        after);

    /// <summary>
    /// Lets drivers have claims of volumes made, reused and deleted: EMR gives drivers a role of its own, which may
    /// leave claims out.
    /// </summary>
    /// <param name="accounts">Of an account id, the names of the drivers' service accounts; always as many.</param>
    /// <param name="after">The namespace and its guardrails.</param>
    /// <returns>What jobs come after; nothing where there are no drivers.</returns>
    public ImmutableArray<Resource> LetDrivers(
        Func<string, ImmutableArray<string>> accounts, params IEnumerable<Resource> after)
    {
        var count = accounts(AwsTarget.AnyAccount).Length;
        return count == 0
            ? []
            : Bind(
                "volumes",
                VolumesRole,
                EmrRules.Volumes,
                [
                    .. Enumerable.Range(0, count).Select(index => new SubjectArgs
                    {
                        Kind = "ServiceAccount",
                        Name = cluster.Target.AccountId.Apply(account => accounts(account)[index]),
                        Namespace = @namespace,
                    }),
                ],
                after);
    }

    private ImmutableArray<Resource> Bind(
        string label,
        string roleName,
        ImmutableArray<AccessRule> rules,
        InputList<SubjectArgs> subjects,
        IEnumerable<Resource> after)
    {
        var role = new Role(
            $"{name}-{label}-role",
            new RoleArgs
            {
                Metadata = ObjectMetadata.In(@namespace, roleName),
                Rules = [.. rules.Select(rule => rule.ToArgs())],
            },
            cluster.Inside(parent, after));
        var binding = new RoleBinding(
            $"{name}-{label}-binding",
            new RoleBindingArgs
            {
                Metadata = ObjectMetadata.In(@namespace, roleName),
                RoleRef = new RoleRefArgs { ApiGroup = ApiGroup, Kind = "Role", Name = roleName },
                Subjects = subjects,
            },
            cluster.Inside(parent, role));
        return [role, binding];
    }
}
