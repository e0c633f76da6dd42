using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Schedules of EventBridge, documents of Systems Manager, stacks of CloudFormation.</summary>
internal static class AutomationService
{
    private const string StackArn = "arn:{partition}:cloudformation:{region}:{account}:stack/{name}/{uuid}";

    private static ResourceShape Stack { get; } = new("aws:cloudformation/stack:Stack", StackArn)
    {
        Name = "name",
        IsTagged = true,
        Defaults =
        [
            ("parameters", ImmutableDictionary<string, object>.Empty), ("policyBody", ""),
            ("templateBody", ""),
        ],
    };

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
        ]);
        table.Resource("aws:cloudformation/stack:Stack", CompleteStack);
    }

    // The outputs are those of the template; what they refer to answers with its name.
    private static void CompleteStack(SimulatedResource r)
    {
        Stack.Complete(r);
        r.Set("outputs", Outputs(r.Text("templateBody") ?? "").ToImmutableDictionary(
            output => output.Key, object (output) => output.Value?["Value"]?["Ref"]?.GetValue<string>() ?? ""));
    }

    // Whether a template is sound is for the checks to say.
    private static JsonObject Outputs(string template)
    {
        try
        {
            return JsonNode.Parse(template)?["Outputs"] as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
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
