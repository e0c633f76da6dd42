using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>Makes add-ons in the version that is pinned for the cluster's.</summary>
/// <param name="name">Start of the add-ons' names.</param>
/// <param name="parent">The component that they belong to.</param>
/// <param name="cluster">The cluster.</param>
internal sealed class AddOnResource(string name, ComponentResource parent, ClusterHandle cluster)
{
    // What EKS does with objects that differ from the add-on's: the program says what they are like, not kubectl.
    private const string Overwrite = "OVERWRITE";

    private readonly KubernetesVersion _version =
        KubernetesVersions.Pinned(nameof(cluster.Version), cluster.Version);

    /// <summary>Makes an add-on.</summary>
    /// <param name="addOn">One of <see cref="AddOnNames"/>.</param>
    /// <param name="configuration">What differs from the add-on's own; null: nothing.</param>
    /// <param name="role">The role of its service account; null: it calls nothing of AWS.</param>
    /// <param name="after">What must be there before it.</param>
    public Addon Create(
        string addOn, JsonObject? configuration = null, PodRole? role = null, params IEnumerable<Resource> after)
    {
        var args = new AddonArgs
        {
            ClusterName = cluster.Name,
            AddonName = addOn,
            AddonVersion = _version.AddOns[addOn],
            ResolveConflictsOnCreate = Overwrite,
            ResolveConflictsOnUpdate = Overwrite,
            // Taken out of the program, an add-on is no longer EKS's, but what it runs keeps running.
            Preserve = true,
        };
        if (configuration is not null)
            args.ConfigurationValues = SortedJson.Of(configuration);
        if (role is not null)
        {
            args.PodIdentityAssociations =
            [
                new AddonPodIdentityAssociationArgs { ServiceAccount = role.ServiceAccount, RoleArn = role.Role.Arn },
            ];
        }

        return new Addon($"{name}-{addOn}", args, cluster.PartOf(parent, [.. after, .. role?.Policies ?? []]));
    }
}
