namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Queues of SQS and rules of EventBridge.</summary>
internal static class MessagingService
{
    private const string DefaultBus = "default";

    /// <summary>Adds the types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:sqs/queue:Queue", CompleteQueue);
        table.Resource("aws:sqs/queuePolicy:QueuePolicy", r =>
        {
            r.Id = r.Text("queueUrl") ?? r.Hex(32);
            r.Default("region", r.Region);
        });
        table.Resource("aws:cloudwatch/eventRule:EventRule", CompleteRule);
        table.Resource("aws:cloudwatch/eventTarget:EventTarget", r =>
        {
            r.Default("targetId", "terraform-" + Identifiers.Digits(r.Seed("targetId"), 26));
            r.Default("eventBusName", DefaultBus);
            var rule = $"{r.Text("rule")}-{r.Text("targetId")}";
            r.Id = r.Text("eventBusName") == DefaultBus ? rule : $"{r.Text("eventBusName")}-{rule}";
            r.Default("region", r.Region);
        });
    }

    private static void CompleteQueue(SimulatedResource r)
    {
        var isFifo = r.Properties.GetValueOrDefault("fifoQueue") is true;
        if (isFifo && r.Text("name") is null && r.Text("namePrefix") is null)
            r.Set("name", $"{r.Name}-{r.Hex(7, "name")}.fifo");
        var name = r.AutoName();
        r.Id = $"https://sqs.{r.Region}.{r.DnsSuffix}/{r.AccountId}/{name}";
        r.Set("url", r.Id);
        r.Set("arn", r.Arn("sqs", name));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("fifoQueue", isFifo);
        r.Default("sqsManagedSseEnabled", !r.Properties.ContainsKey("kmsMasterKeyId"));
        r.Default("messageRetentionSeconds", 345600d);
        r.Default("visibilityTimeoutSeconds", 30d);
        r.DefaultEmptyText("namePrefix");
    }

    private static void CompleteRule(SimulatedResource r)
    {
        var name = r.AutoName();
        r.Default("eventBusName", DefaultBus);
        var path = r.Text("eventBusName") == DefaultBus ? name : $"{r.Text("eventBusName")}/{name}";
        r.Id = path;
        r.Set("arn", r.Arn("events", $"rule/{path}"));
        r.Set("tagsAll", r.AllTags);
        r.Default("region", r.Region);
        r.Default("state", "ENABLED");
        r.DefaultEmptyText("namePrefix");
    }
}
