using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Schedules of EventBridge, documents of Systems Manager, stacks of CloudFormation.</summary>
internal static class AutomationService
{
    private const string StackArn = "arn:{partition}:cloudformation:{region}:{account}:stack/{name}/{uuid}";

    /// <summary>Adds the services' types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ssm/document:Document", CompleteDocument);
        table.Resources(
        [
            new("aws:scheduler/schedule:Schedule", "{groupName}/{name}")
            {
                Name = "name",
                Arn = "scheduler:schedule/{groupName}/{name}",
                Defaults =
                [
                    ("groupName", "default"), ("namePrefix", ""), ("scheduleExpressionTimezone", "UTC"),
                    ("state", "ENABLED"), ("actionAfterCompletion", "NONE"),
                ],
            },
            new("aws:scheduler/scheduleGroup:ScheduleGroup", "{name}")
            {
                Name = "name",
                Arn = "scheduler:schedule-group/{name}",
                IsTagged = true,
                Defaults = [("namePrefix", "")],
                Sets = [("creationDate", "{created}"), ("lastModificationDate", "{created}"), ("state", "ACTIVE")],
            },
            new("aws:cloudformation/stack:Stack", StackArn)
            {
                Name = "name",
                IsTagged = true,
                Defaults =
                [
                    ("parameters", ImmutableDictionary<string, object>.Empty), ("policyBody", ""),
                    ("templateBody", ""),
                ],
                Sets = [("outputs", ImmutableDictionary<string, object>.Empty)],
            },
        ]);
    }

    private static void CompleteDocument(SimulatedResource r)
    {
        var name = r.AutoName();
        r.Id = name;
        r.Set("arn", r.Arn("ssm", $"document/{name}"));
        r.Set("tagsAll", r.AllTags);
        r.Set("owner", r.AccountId);
        r.Set("createdDate", SimulatedTime.Creation);
        r.Set("hash", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(r.Text("content") ?? ""))));
        r.Set("hashType", "Sha256");
        r.Set("status", "Active");
        foreach (var version in (string[])["defaultVersion", "documentVersion", "latestVersion"])
            r.Set(version, "1");
        r.Default("region", r.Region);
        r.Default("documentFormat", "JSON");
        r.Default("targetType", "");
        r.DefaultEmptyList("parameters", "platformTypes");
    }
}
