using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Access;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>A job template as CloudFormation's type describes it, from the request that it stands for.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-jobtemplate.html
/// </remarks>
internal static class JobTemplateDocument
{
    /// <summary>The type's name.</summary>
    public const string TypeName = "AWS::EMRContainers::JobTemplate";

    /// <summary>The parameter that names the program.</summary>
    public const string EntryPoint = "EntryPoint";

    /// <summary>The parameter with options of <c>spark-submit</c>.</summary>
    public const string SubmitParameters = "SparkSubmitParameters";

    /// <summary>The desired state.</summary>
    /// <param name="name">Name of the template.</param>
    /// <param name="request">The request of its virtual cluster and kind.</param>
    public static JsonObject Of(string name, JobRequest request) => new()
    {
        ["Name"] = name,
        ["JobTemplateData"] = new JsonObject
        {
            ["ExecutionRoleArn"] = request.ExecutionRoleArn,
            ["ReleaseLabel"] = request.ReleaseLabel,
            ["JobDriver"] = new JsonObject
            {
                ["SparkSubmitJobDriver"] = new JsonObject
                {
                    ["EntryPoint"] = Reference(EntryPoint),
                    ["SparkSubmitParameters"] = Reference(SubmitParameters),
                },
            },
            ["ConfigurationOverrides"] = new JsonObject
            {
                ["ApplicationConfiguration"] = new JsonArray([.. request.Configurations.Select(Configuration)]),
                ["MonitoringConfiguration"] = Monitoring(request.Monitoring),
            },
            ["JobTags"] = Texts(request.Tags),
            ["ParameterConfiguration"] = new JsonObject
            {
                [EntryPoint] = Parameter(request.Program.EntryPoint),

                // A default cannot be empty: this one does nothing but name the application.
                [SubmitParameters] = Parameter($"--conf spark.app.name={request.Name}"),
            },
        },
        ["Tags"] = CloudControlResources.Tags(name, request.Tags),
    };

    private static string Reference(string parameter) => $"${{{parameter}}}";

    private static JsonObject Parameter(string value) => new() { ["Type"] = "STRING", ["DefaultValue"] = value };

    private static JsonObject Configuration(JobConfiguration configuration) => new()
    {
        ["Classification"] = configuration.Classification,
        ["Properties"] = Texts(configuration.Properties),
    };

    private static JsonObject Monitoring(JobMonitoring monitoring) => new()
    {
        ["PersistentAppUI"] = "ENABLED",
        ["CloudWatchMonitoringConfiguration"] = new JsonObject
        {
            ["LogGroupName"] = monitoring.LogGroupName,
            ["LogStreamNamePrefix"] = monitoring.LogStreamNamePrefix,
        },
        ["S3MonitoringConfiguration"] = new JsonObject { ["LogUri"] = monitoring.LogUri },
    };

    private static JsonObject Texts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, text.Value)));
}
