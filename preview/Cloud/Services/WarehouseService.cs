using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Redshift Serverless.</summary>
internal static class WarehouseService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:redshiftserverless/namespace:Namespace", CompleteNamespace);
        table.Resource("aws:redshiftserverless/workgroup:Workgroup", CompleteWorkgroup);
        table.Resources(
        [
            new("aws:redshiftserverless/usageLimit:UsageLimit", "{uuid}")
            {
                Arn = "redshift-serverless:usagelimit/{uuid}",
                Defaults = [("breachAction", "log"), ("period", "monthly")],
            },
        ]);
    }

    private static void CompleteNamespace(SimulatedResource r)
    {
        var name = r.Text("namespaceName") ?? "";
        Complete(r, "namespace", name);
        r.Default("dbName", "dev");
        r.Default("kmsKeyId", "AWS_OWNED_KMS_KEY");
        r.DefaultEmptyList("iamRoles");
        if (r.Properties.GetValueOrDefault("manageAdminPassword") is true)
        {
            r.Default("adminUsername", "admin");
            r.Set("adminPasswordSecretArn", SecretsService.Arn(r, $"redshift!{name}-{r.Text("adminUsername")}"));
        }
        else
        {
            r.DefaultEmptyText("adminPasswordSecretArn");
        }
    }

    private static void CompleteWorkgroup(SimulatedResource r)
    {
        var name = r.Text("workgroupName") ?? "";
        Complete(r, "workgroup", name);
        r.Default("port", 5439d);
        r.Default("publiclyAccessible", false);
        r.Default("enhancedVpcRouting", false);
        r.Default("trackName", "current");
        r.DefaultEmptyList("securityGroupIds", "subnetIds", "configParameters");
        r.Set("endpoints", EksNames.One(
            ("address", $"{name}.{r.AccountId}.{r.Region}.redshift-serverless.{r.DnsSuffix}"),
            ("port", r.Properties["port"]),
            ("vpcEndpoints", ImmutableArray<object>.Empty)));
    }

    private static void Complete(SimulatedResource r, string kind, string name)
    {
        var id = Identifiers.Uuid(r.Seed("id"));
        r.Id = name;
        r.Set("arn", r.Arn("redshift-serverless", $"{kind}/{id}"));
        r.Set($"{kind}Id", id);
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
    }
}
