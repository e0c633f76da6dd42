using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Job templates of EMR on EKS have one driver, and their parameters are both used and described.
/// </summary>
/// <remarks>
/// Why: a job by a template whose parameter is not described cannot give it a value; one that is described and not used
/// is most likely misspelt where it should be used. Source: EMR on EKS development guide, job template parameters.
/// </remarks>
public sealed partial class JobParameterRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "emr-job-template-parameter";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from template in CloudControlStates.In(plan, CloudControlStates.JobTemplate)
        let data = template.State?.Object("JobTemplateData")
        where data is not null
        from message in Check(data)
        select new Finding(Severity.Error, Id, template.Resource.Urn, "desiredState", message);

    private static IEnumerable<string> Check(JsonObject data)
    {
        if (data.Object("JobDriver") is { Count: not 1 })
            yield return "JobDriver is one of SparkSubmitJobDriver and SparkSqlJobDriver.";
        var described = (data.Object("ParameterConfiguration") ?? []).Select(parameter => parameter.Key).ToList();
        var used = data.Where(member => member.Key is not "ParameterConfiguration")
            .SelectMany(member => Parameter().Matches(member.Value?.ToJsonString() ?? ""))
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .ToList();
        foreach (var name in used.Except(described))
            yield return $"The parameter {name} is not in ParameterConfiguration.";
        foreach (var name in described.Except(used))
            yield return $"The parameter {name} is not used.";
    }

    [GeneratedRegex(@"\$\{([A-Za-z0-9._#-]+)\}")]
    private static partial Regex Parameter();
}
