using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Tags by which Cluster Autoscaler knows what nodes a group without nodes would have: labels, taints as
/// <c>value:Effect</c>, resources as quantities.
/// </summary>
/// <remarks>
/// Why: it silently overlooks a tag that it cannot read, and the group never leaves zero. Source: Cluster Autoscaler's
/// AWS provider, auto-discovery and scaling from zero.
/// </remarks>
public sealed partial class AutoscalerTagRule() : ResourceRule(
    "autoscaler-tag", "aws:autoscaling/tag:Tag", "aws:autoscaling/group:Group", AwsTypes.NodeGroup)
{
    private const string Start = "k8s.io/cluster-autoscaler/node-template/";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        from tag in Tags(resource)
        where tag.Key.StartsWith(Start, StringComparison.Ordinal)
        let message = Message(tag.Key[Start.Length..], tag.Value)
        where message is not null
        select new Objection(tag.Property, $"Cluster Autoscaler cannot read the tag {tag.Key}={tag.Value}: {message}");

    private static IEnumerable<(string Property, string Key, string Value)> Tags(PlanResource resource)
    {
        if (resource.Inputs.Object("tag") is { } single)
            yield return ("tag", single.Text("key") ?? "", single.Text("value") ?? "");
        foreach (var (index, tag) in resource.Inputs.Objects("tags").Index())
            yield return (
                string.Create(CultureInfo.InvariantCulture, $"tags[{index}]"),
                tag.Text("key") ?? "",
                tag.Text("value") ?? "");
        foreach (var (key, value) in resource.Inputs.Object("tags") ?? [])
            yield return ($"tags.{key}", key, value.AsText() ?? "");
    }

    private static string? Message(string path, string value)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var name = path[(slash + 1)..];
        return (slash < 0 ? "" : path[..slash]) switch
        {
            "label" => KubernetesText.LabelKeyObjection(name) ?? KubernetesText.LabelValueObjection(value),
            "taint" => KubernetesText.LabelKeyObjection(name) ?? TaintObjection(value),
            "resources" => Quantity().IsMatch(value) ? null : "the value is not a quantity such as 100G.",
            "autoscaling-options" => null,
            _ => "after node-template/ comes label/, taint/, resources/ or autoscaling-options/.",
        };
    }

    private static string? TaintObjection(string value)
    {
        var match = Taint().Match(value);
        return match.Success
            ? KubernetesText.LabelValueObjection(match.Groups[1].Value)
            : "the value of a taint is value:Effect, the effect NoSchedule, PreferNoSchedule or NoExecute.";
    }

    [GeneratedRegex(@"\A(.*):(NoSchedule|PreferNoSchedule|NoExecute)\z")]
    private static partial Regex Taint();

    [GeneratedRegex(@"\A\d+(\.\d+)?(m|k|[KMGTPE]i?)?\z")]
    private static partial Regex Quantity();
}
