using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Job templates of EMR on EKS keep to the limits of the API, and leave out what the provider does not send as it was
/// given: the log group of CloudWatch, and several arguments.
/// </summary>
/// <remarks>
/// Why: the provider never sends the name of the log group, so that the template has a CloudWatch part that no job can
/// use; it takes arguments as a set, which loses their order. Both belong into the request of a job. Source: EMR on EKS
/// API reference, CreateJobTemplate; the provider's code of the resource type.
/// </remarks>
public sealed partial class JobTemplateRule() : ResourceRule("emr-job-template", AwsTypes.JobTemplate)
{
    private const string Overrides = "jobTemplateData.configurationOverrides";
    private const int LongestEntryPoint = 256;
    private const int MostProperties = 100;
    private const int LongestText = 1024;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.CloudName() is { } name && !NameForm().IsMatch(name))
            yield return new Objection("name", $"The name '{name}' is not 1 to 64 letters, digits and ._-/#.");
        var data = resource.Inputs.Object("jobTemplateData") ?? [];
        var overrides = data.Object("configurationOverrides");
        if (overrides?.Object("monitoringConfiguration")?.ContainsKey("cloudWatchMonitoringConfiguration") is true)
            yield return new Objection(
                $"{Overrides}.monitoringConfiguration.cloudWatchMonitoringConfiguration",
                "The provider does not send the name of the log group: it belongs into the request of a job.",
                Severity.Warning);
        var driver = data.Object("jobDriver") ?? [];
        if (driver.Count != 1)
            yield return new Objection(
                "jobTemplateData.jobDriver", "One of sparkSubmitJobDriver and sparkSqlJobDriver.");
        var program = driver.Object("sparkSubmitJobDriver");
        if (program?.Text("entryPoint") is { Length: 0 or > LongestEntryPoint } path)
            yield return new Objection(
                "jobTemplateData.jobDriver.sparkSubmitJobDriver.entryPoint",
                $"The path has {path.Length} characters; 1 to {LongestEntryPoint} are accepted.");
        if (program?.Items("entryPointArguments").Skip(1).Any() is true)
            yield return new Objection(
                "jobTemplateData.jobDriver.sparkSubmitJobDriver.entryPointArguments",
                "The provider takes arguments as a set, without their order: they belong into the request of a job.",
                Severity.Warning);
        foreach (var objection in (overrides?.Objects("applicationConfigurations") ?? []).SelectMany(CheckProperties))
            yield return objection;
    }

    private static IEnumerable<Objection> CheckProperties(JsonObject configuration)
    {
        const string at = $"{Overrides}.applicationConfigurations";
        var properties = configuration.Object("properties") ?? [];
        if (properties.Count > MostProperties)
            yield return new Objection(
                at,
                $"{configuration.Text("classification")} has {properties.Count} properties; "
                + $"{MostProperties} are accepted.");
        foreach (var (key, value) in properties)
        {
            if (key.Length is 0 or > LongestText || value.AsText() is { Length: 0 or > LongestText })
                yield return new Objection(at, $"{key}: key and value have 1 to {LongestText} characters.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._/#-]{1,64}\z")]
    private static partial Regex NameForm();
}
