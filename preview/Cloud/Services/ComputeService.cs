namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Launch templates of EC2 and Auto Scaling groups.</summary>
internal static class ComputeService
{
    /// <summary>Adds the types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/launchTemplate:LaunchTemplate", r =>
        {
            Ec2.Complete(r, "lt", "launch-template");
            r.AutoName();
            r.Set("latestVersion", 1d);
            r.Default("defaultVersion", 1d);
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource("aws:autoscaling/group:Group", r =>
        {
            var name = r.AutoName();
            r.Id = name;
            r.Set("arn", r.Arn(
                "autoscaling", $"autoScalingGroup:{Identifiers.Uuid(r.Seed("arn"))}:autoScalingGroupName/{name}"));
            r.Default("region", r.Region);
            r.DefaultEmptyText("namePrefix");
        });
        table.Resource("aws:autoscaling/tag:Tag", r =>
        {
            var key = (r.Properties.GetValueOrDefault("tag") as IReadOnlyDictionary<string, object>)
                ?.GetValueOrDefault("key");
            r.Id = $"{r.Text("autoscalingGroupName")},{key}";
            r.Default("region", r.Region);
        });
    }
}
