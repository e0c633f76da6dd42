using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Api;

/// <summary>
/// The shape of a request of <c>StartJobRun</c> of EMR on EKS, as <c>aws emr-containers start-job-run
/// --cli-input-json</c> takes it: names, nesting, lengths, patterns and enumerations.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/emr-on-eks/latest/APIReference/API_StartJobRun.html</remarks>
public static class StartJobRunShape
{
    private const string NotBlank = @".*\S.*";
    private const string Arn = "arn:(aws[a-zA-Z0-9-]*)";

    private static readonly TextShape Name = new(1, 64, @"[\.\-_/#A-Za-z0-9]+");
    private static readonly TextShape Id = new(1, 64, "[0-9a-z]+");
    private static readonly TextShape Text1024 = new(1, 1024, NotBlank);

    private static readonly TextShape RoleArn = new(
        20, 2048, Arn + @":iam::(\d{12})?:(role((\u002F)|(\u002F[\u0021-\u007F]+\u002F))[\w+=,.@-]+)");

    private static readonly MapShape Tags = new(new TextShape(1, 128, NotBlank), new TextShape(0, 256), 50);

    private static readonly StructureShape Driver = new(
        ("sparkSubmitJobDriver", new StructureShape(
            ("entryPoint", new TextShape(1, 256, NotBlank)),
            ("entryPointArguments", new ListShape(() => new TextShape(1, 10280, NotBlank))),
            ("sparkSubmitParameters", new TextShape(1, 102400, NotBlank)))
        {
            Required = ["entryPoint"],
        }),
        ("sparkSqlJobDriver", new StructureShape(
            ("entryPoint", new TextShape(1, 256, NotBlank)),
            ("sparkSqlParameters", new TextShape(1, 102400, NotBlank)))))
    {
        IsUnion = true,
    };

    private static readonly ListShape Configurations = new(() => Configuration!, 100);

    private static readonly StructureShape Configuration = new(
        ("classification", Text1024),
        ("properties", new MapShape(Text1024, Text1024, 100)),
        ("configurations", Configurations))
    {
        Required = ["classification"],
    };

    private static readonly StructureShape Monitoring = new(
        ("managedLogs", new StructureShape(
            ("allowAWSToRetainLogs", TextShape.OneOf("ENABLED", "DISABLED")),
            ("encryptionKeyArn", new TextShape(3, 2048, Arn + @":kms:.+:(\d{12})?:key\/[(0-9a-zA-Z)-?]+")))),
        ("persistentAppUI", TextShape.OneOf("ENABLED", "DISABLED")),
        ("cloudWatchMonitoringConfiguration", new StructureShape(
            ("logGroupName", new TextShape(1, 512, @"[\.\-_/#A-Za-z0-9]+")),
            ("logStreamNamePrefix", new TextShape(1, 256, NotBlank)))
        {
            Required = ["logGroupName"],
        }),
        ("s3MonitoringConfiguration", new StructureShape(
            ("logUri", new TextShape(1, 10280, @"[\u0020-\uFFFD\r\n\t]*")))
        {
            Required = ["logUri"],
        }),
        ("containerLogRotationConfiguration", new StructureShape(
            ("rotationSize", new TextShape(3, 12, @"\d+(\.\d+)?[KMG][Bb]?")),
            ("maxFilesToKeep", new IntegerShape(1, 50)))
        {
            Required = ["rotationSize", "maxFilesToKeep"],
        }));

    private static readonly StructureShape Request = new(
        ("virtualClusterId", Id),
        ("clientToken", new TextShape(1, 64, NotBlank)),
        ("name", Name),
        ("executionRoleArn", RoleArn),
        ("releaseLabel", new TextShape(1, 64, @"[\.\-_/A-Za-z0-9]+")),
        ("jobDriver", Driver),
        ("configurationOverrides", new StructureShape(
            ("applicationConfiguration", Configurations),
            ("monitoringConfiguration", Monitoring))),
        ("tags", Tags),
        ("jobTemplateId", Id),
        ("jobTemplateParameters", new MapShape(new TextShape(1, 512, @"[\.\-_\#A-Za-z0-9]+"), Text1024, 100)),
        ("retryPolicyConfiguration", new StructureShape(("maxAttempts", new IntegerShape(1, int.MaxValue)))
        {
            Required = ["maxAttempts"],
        }))
    {
        // The command line makes a client token where there is none.
        Required = ["virtualClusterId"],
    };

    // Not in the model of the API, where a template may give them.
    private static readonly ImmutableArray<string> WithoutTemplate = ["executionRoleArn", "releaseLabel", "jobDriver"];

    /// <summary>Finds what the service would refuse: a line each, with the path to the place; none: it fits.</summary>
    /// <param name="request">The request.</param>
    public static ImmutableArray<string> Find(JsonNode? request) =>
    [
        .. Request.Find("", request),
        .. request is JsonObject members && !members.ContainsKey("jobTemplateId")
            ? from name in WithoutTemplate
              where !members.ContainsKey(name)
              select $"{name}: is missing, and there is no jobTemplateId"
            : [],
    ];
}
