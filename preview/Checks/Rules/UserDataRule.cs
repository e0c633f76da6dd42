using System.Text;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// User data has at most 16 KB before Base64 and no secret in it. That of instances begins as something that cloud-init
/// knows, and is a sound document where it is <c>#cloud-config</c>; launch templates are also for images without
/// cloud-init.
/// </summary>
/// <remarks>
/// Why: EC2 refuses more; with a text that cloud-init does not understand the instance starts and nothing happens.
/// Every process on the host reads the user data, and whoever may describe the instance. Source: EC2 user guide, run
/// commands on launch; cloud-init documentation, user data formats and modules.
/// </remarks>
public sealed class UserDataRule() : ResourceRule("instance-user-data", AwsTypes.Instance, AwsTypes.LaunchTemplate)
{
    private const int MostBytes = 16 * 1024;

    private static readonly string[] KnownStarts =
    [
        "#!", "#cloud-boothook", "#cloud-config-archive", "#include", "## template: jinja", "Content-Type: multipart",
        "MIME-Version:",
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (UserDataText.Properties.All(resource.Has))
            yield return new Objection(UserDataText.Properties[1], "Either userData or userDataBase64.");
        foreach (var property in UserDataText.Properties)
        {
            if (resource.SecretPaths.Contains(property))
                yield return new Objection(property, "A secret is in it: all on the host can read it.");
            if (resource.Inputs.Text(property) is null or PlatformPlan.Mask)
                continue;
            var messages = UserDataText.Bytes(resource, property) is { } bytes
                ? Check(bytes, resource.Type)
                : ["It is not Base64."];
            foreach (var message in messages)
                yield return new Objection(property, message);
        }
    }

    private static IEnumerable<string> Check(byte[] bytes, string type)
    {
        if (bytes.Length > MostBytes)
            yield return $"{bytes.Length} bytes; {MostBytes} are accepted.";
        // What is compressed, cloud-init unpacks; what is in it is not looked at.
        if (bytes is [0x1F, 0x8B, ..])
            yield break;
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var message in type == AwsTypes.Instance ? CheckForm(text) : [])
            yield return message;
        if (SecretText.Find(text) is { } found)
            yield return $"It has what looks like {found}.";
    }

    private static IEnumerable<string> CheckForm(string text)
    {
        var first = text.Split('\n', 2)[0].TrimEnd();
        if (first == CloudConfig.FirstLine)
            return CloudConfig.Check(text);
        return Array.Exists(KnownStarts, start => first.StartsWith(start, StringComparison.Ordinal))
            ? []
            : [$"cloud-init does nothing with a text that begins with '{first}'."];
    }
}
