using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>EKS: clusters, node groups, add-ons and access.</summary>
internal static class EksService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:eks/cluster:Cluster", CompleteCluster);
        table.Resource("aws:eks/nodeGroup:NodeGroup", CompleteNodeGroup);
        table.Resource("aws:eks/addon:Addon", CompleteAddon);
        table.Resource("aws:eks/accessEntry:AccessEntry", CompleteAccessEntry);
        table.Resource("aws:eks/accessPolicyAssociation:AccessPolicyAssociation", r =>
        {
            r.Id = $"{r.Text("clusterName")}#{r.Text("principalArn")}#{r.Text("policyArn")}";
            r.Default("region", r.Region);
            r.Default("associatedAt", SimulatedTime.Creation);
            r.Default("modifiedAt", SimulatedTime.Creation);
        });
        table.Resource("aws:eks/podIdentityAssociation:PodIdentityAssociation", r =>
        {
            var id = "a-" + Identifiers.FromAlphabet(r.Seed("id"), 17, "abcdefghijklmnopqrstuvwxyz0123456789");
            r.Id = id;
            r.Set("associationId", id);
            r.Set("associationArn", r.Arn("eks", $"podidentityassociation/{r.Text("clusterName")}/{id}"));
            r.Set("tagsAll", r.AllTags);
            r.Default("region", r.Region);
            r.Default("disableSessionTags", false);
        });
    }

    private static void CompleteCluster(SimulatedResource r)
    {
        var names = EksNames.Of(r);
        var name = r.AutoName();
        r.Id = name;
        r.Set("arn", r.Arn("eks", $"cluster/{name}"));
        r.Set("endpoint", names.Endpoint);
        r.Set("certificateAuthority", ImmutableDictionary<string, object>.Empty
            .Add("data", names.CertificateAuthority));
        r.Set("identities", EksNames.One(("oidcs", EksNames.One(("issuer", names.Issuer)))));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("createdAt", SimulatedTime.Creation);
        r.Default("status", "ACTIVE");
        r.Default("deletionProtection", false);
        if (r.Properties.GetValueOrDefault("vpcConfig") is ImmutableDictionary<string, object> network)
            r.Set("vpcConfig", network.SetItem("clusterSecurityGroupId", names.SecurityGroupId));
    }

    private static void CompleteNodeGroup(SimulatedResource r)
    {
        var name = r.AutoName("nodeGroupName", "nodeGroupNamePrefix");
        r.Id = $"{r.Text("clusterName")}:{name}";
        r.Set("arn", EksNames.PartArn(r, "nodegroup", name));
        // The Auto Scaling group is named after the node group, with the UUID of the node group's ARN.
        r.Set("resources", EksNames.One(
            ("autoscalingGroups", EksNames.One(("name", $"eks-{name}-{Identifiers.Uuid(r.Seed("arn"))}"))),
            ("remoteAccessSecurityGroupId", "")));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("status", "ACTIVE");
        r.Default("capacityType", "ON_DEMAND");
        r.DefaultEmptyText("nodeGroupNamePrefix");
        // A launch template says both by itself.
        if (!r.Properties.ContainsKey("launchTemplate"))
        {
            r.Default("diskSize", 20d);
            r.Default("instanceTypes", ImmutableArray.Create<object>("t3.medium"));
        }
    }

    private static void CompleteAddon(SimulatedResource r)
    {
        var name = r.Text("addonName") ?? "";
        r.Id = $"{r.Text("clusterName")}:{name}";
        r.Set("arn", EksNames.PartArn(r, "addon", name));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("createdAt", SimulatedTime.Creation);
        r.Default("modifiedAt", SimulatedTime.Creation);
        r.DefaultEmptyText("configurationValues");
    }

    private static void CompleteAccessEntry(SimulatedResource r)
    {
        var principal = r.Text("principalArn") ?? "";
        r.Id = $"{r.Text("clusterName")}:{principal}";
        r.Default("type", "STANDARD");
        // arn:aws:iam::111122223333:role/path/name: the entry's ARN has the kind, the account and the name.
        var parts = principal.Split(':');
        var (account, resource) = parts.Length > 5 ? (parts[4], parts[5].Split('/')) : (r.AccountId, ["role", ""]);
        r.Set("accessEntryArn", EksNames.PartArn(r, "access-entry", $"{resource[0]}/{account}/{resource[^1]}"));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("createdAt", SimulatedTime.Creation);
        r.Default("modifiedAt", SimulatedTime.Creation);
        if (r.Text("type") == "EC2_LINUX")
        {
            r.Default("userName", "system:node:{{EC2PrivateDNSName}}");
            r.Default("kubernetesGroups", ImmutableArray.Create<object>("system:nodes"));
        }
        else if (resource[0] == "role")
        {
            r.Default(
                "userName", $"arn:{r.Partition}:sts::{account}:assumed-role/{resource[^1]}/{{{{SessionName}}}}");
        }

        r.DefaultEmptyList("kubernetesGroups");
    }
}
