using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The pointer to the release of a DSS host names objects that the plan puts into the same bucket, with the checksums
/// that they have, an instance that is started as the one that it is for, and the wait in a stack of the plan.
/// </summary>
/// <remarks>
/// Why: a host takes nothing that is for another one or whose checksum differs, and signals to nobody else; the
/// deployment would wait its whole time and fail. Source: the host's own scripts.
/// </remarks>
public sealed class DssReleaseRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "dss-release";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from pointer in DssObject.PointersIn(plan)
        from message in pointer.Document is { } document
            ? Check(pointer.Resource, document, plan)
            : ["It is not a JSON object."]
        select new Finding(Severity.Error, Id, pointer.Resource.Urn, "content", message);

    private static IEnumerable<string> Check(PlanResource pointer, JsonObject document, PlanIndex plan)
    {
        foreach (var part in (string[])["bundle", "settings"])
        {
            var key = document.Object(part)?.Text("key");
            var target = plan.OfType(AwsTypes.BucketObject).FirstOrDefault(one =>
                one.Inputs.Text("key") == key && one.Inputs.Text("bucket") == pointer.Inputs.Text("bucket"));
            if (target is null)
                yield return $"{part}: there is no object '{key}' in the bucket.";
            else if (ObjectContent.Sha256(target) is { } hash && document.Object(part)?.Text("sha256") != hash)
                yield return $"{part}: the checksum is not that of '{key}', {hash}.";
        }

        // Of an instance that is not known yet, nor is this.
        var told = plan.OfType(AwsTypes.Instance).Select(UserDataText.Of).ToList();
        var launch = document.Text("launch") ?? "";
        if (told.Count > 0 && !told.Exists(text => text?.Contains(launch, StringComparison.Ordinal) is not false))
            yield return $"launch: no instance is started as '{launch}'.";
        var signal = document.Object("signal");
        var (name, resource) = (signal?.Text("stack"), signal?.Text("resource"));
        var stack = plan.OfType(AwsTypes.CloudFormationStack).FirstOrDefault(one => one.CloudName() == name);
        if (stack is null)
            yield return $"signal: there is no stack '{name}'.";
        else if (stack.Inputs.Text("templateBody") is { } template
            && PolicyText.TryParse(template)?.Object("Resources")?.ContainsKey(resource ?? "") is not true)
            yield return $"signal: the stack {name} has no resource '{resource}'.";
    }
}
