using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>EMR on EC2.</summary>
internal static class EmrService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:emr/cluster:Cluster", CompleteCluster);
        table.Resource("aws:emr/instanceFleet:InstanceFleet", r =>
        {
            r.AutoName();
            CompletePart(r, "if-");
            // Machines come after the registration.
            r.Default("provisionedOnDemandCapacity", 0d);
            r.Default("provisionedSpotCapacity", 0d);
        });
        table.Resources(
        [
            new("aws:emr/managedScalingPolicy:ManagedScalingPolicy", "{clusterId}"),
            new("aws:emr/securityConfiguration:SecurityConfiguration", "{name}")
            {
                Name = "name",
                Defaults = [("namePrefix", "")],
                Sets = [("creationDate", "{created}")],
            },
            new(
                "aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration",
                "emr-block-public-access-configuration"),
        ]);
    }

    private static void CompleteCluster(SimulatedResource r)
    {
        r.AutoName();
        var id = CompletePart(r, "j-");
        r.Set("arn", r.Arn("elasticmapreduce", $"cluster/{id}"));
        r.Set("clusterState", "WAITING");
        // The name of a private address; which one of the subnet it is only EC2 can tell.
        var host = 4 + Identifiers.Number(r.Seed("host"), 250);
        var zone = r.Region == "us-east-1" ? "ec2.internal" : $"{r.Region}.compute.internal";
        r.Set("masterPublicDns", $"ip-10-0-0-{host}.{zone}");
        r.Set("tagsAll", r.AllTags);
        r.Default("keepJobFlowAliveWhenNoSteps", true);
        r.Default("terminationProtection", false);
        r.Default("unhealthyNodeReplacement", false);
        r.Default("visibleToAllUsers", true);
        r.Default("scaleDownBehavior", "TERMINATE_AT_TASK_COMPLETION");
        r.Default("stepConcurrencyLevel", 1d);
        foreach (var fleet in (ReadOnlySpan<string>)["masterInstanceFleet", "coreInstanceFleet"])
        {
            if (r.Properties.GetValueOrDefault(fleet) is ImmutableDictionary<string, object> members)
                r.Set(fleet, members.SetItem("id", PartId(r, "if-", fleet)));
        }
    }

    private static string CompletePart(SimulatedResource r, string prefix)
    {
        r.Default("region", r.Region);
        return r.Id = PartId(r, prefix, "id");
    }

    private static string PartId(SimulatedResource r, string prefix, string purpose) =>
        prefix + Identifiers.UpperAlphanumeric(r.Seed(purpose), 13);
}
