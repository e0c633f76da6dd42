namespace DataPlatform.Preview.Cloud.Services;

/// <summary>KMS keys, their aliases and policies.</summary>
internal static class KmsService
{
    private const string Key = "aws:kms/key:Key";

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource(Key, CompleteKey);
        table.Resource("aws:kms/alias:Alias", CompleteAlias);
        table.Resource("aws:kms/keyPolicy:KeyPolicy", r =>
        {
            if (r.Text("keyId") is not { } key)
                return;
            r.Id = key;
            r.Default("region", r.Region);
        });
    }

    private static void CompleteKey(SimulatedResource r)
    {
        r.Default("multiRegion", false);
        var id = r.Properties["multiRegion"] is true ? "mrk-" + r.Hex(32) : Identifiers.Uuid(r.Seed("id"));
        r.Id = id;
        r.Set("keyId", id);
        r.Set("arn", r.Arn("kms", $"key/{id}"));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("customerMasterKeySpec", "SYMMETRIC_DEFAULT");
        r.Default("keyUsage", "ENCRYPT_DECRYPT");
        r.Default("isEnabled", true);
        r.Default("enableKeyRotation", false);
        r.DefaultEmptyText("description");
        if (r.Properties["enableKeyRotation"] is true)
            r.Default("rotationPeriodInDays", 365d);
        // What KMS takes when no policy is given: the account decides by its IAM policies.
        r.Default(
            "policy",
            $$$"""
            {"Id":"key-default-1","Statement":[{"Action":"kms:*","Effect":"Allow",
            "Principal":{"AWS":"{{{r.GlobalArn("iam", "root")}}}"},
            "Resource":"*","Sid":"Enable IAM User Permissions"}],"Version":"2012-10-17"}
            """.ReplaceLineEndings(""));
    }

    private static void CompleteAlias(SimulatedResource r)
    {
        if (r.Text("name") is null && r.Text("namePrefix") is null)
            r.Set("name", $"alias/{r.Name}-{r.Hex(7, "name")}");
        var name = r.AutoName();
        r.Id = name;
        r.Set("arn", r.Arn("kms", name));
        r.Default("region", r.Region);
        r.DefaultEmptyText("namePrefix");
        if (r.Text("targetKeyId") is { } target)
        {
            var isArn = target.StartsWith("arn:", StringComparison.Ordinal);
            r.Set("targetKeyArn", isArn ? target : r.TextOf(Key, target, "arn") ?? r.Arn("kms", $"key/{target}"));
        }
    }
}
