using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Job templates and managed endpoints name a release of EMR on EKS, and one that stays as it is.</summary>
/// <remarks>
/// Why: a label that EMR on EKS does not know fails each job; one that ends in -latest is another image after EMR's
/// next update, so that two runs of one job differ. Source: EMR on EKS development guide, releases.
/// </remarks>
public sealed partial class SparkReleaseRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "emr-containers-release";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var endpoints = CloudControlStates.In(plan, CloudControlStates.Endpoint).Select(endpoint => (
            endpoint.Resource, Label: endpoint.State?.Text("ReleaseLabel")));
        var templates = CloudControlStates.In(plan, CloudControlStates.JobTemplate).Select(template => (
            template.Resource, Label: template.State?.Object("JobTemplateData")?.Text("ReleaseLabel")));
        foreach (var (resource, label) in endpoints.Concat(templates))
        {
            // A parameter is given with each job.
            if (label is null || label.StartsWith("${", StringComparison.Ordinal))
                continue;
            if (!Form().IsMatch(label))
                yield return new Finding(
                    Severity.Error,
                    Id,
                    resource.Urn,
                    "desiredState",
                    $"'{label}' is not a release of EMR on EKS such as emr-7.13.0-20260410.");
            else if (label.EndsWith("-latest", StringComparison.Ordinal))
                yield return new Finding(
                    Severity.Warning,
                    Id,
                    resource.Urn,
                    "desiredState",
                    $"'{label}' is another image after EMR's next update; end it with the date of one.");
        }
    }

    [GeneratedRegex(
        @"\Aemr-(spark-)?[0-9]+\.[0-9]+\.[0-9]+(-(spark-rapids|rapids|java8|java11|java17|flink|al2023))*"
        + @"-(latest|[0-9]{8})\z")]
    private static partial Regex Form();
}
