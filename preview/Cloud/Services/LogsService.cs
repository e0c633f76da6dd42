namespace DataPlatform.Preview.Cloud.Services;

/// <summary>CloudWatch Logs.</summary>
internal static class LogsService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:cloudwatch/logGroup:LogGroup", r =>
        {
            var name = r.AutoName();
            r.Id = name;
            r.Set("arn", r.Arn("logs", $"log-group:{name}"));
            r.Set("tagsAll", r.AllTags);
            r.Default("region", r.Region);
            r.Default("logGroupClass", "STANDARD");
            r.Default("deletionProtectionEnabled", false);
            r.Default("retentionInDays", 0d);
            r.Default("skipDestroy", false);
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", r =>
        {
            if (r.Text("policyName") is not { } name)
                return;
            r.Id = name;
            r.Default("region", r.Region);
        });
    }
}
