using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Patterns of EventBridge rules: a JSON object of lists or objects, with the fields that events have; sources and
/// detail types of AWS as AWS spells them.
/// </summary>
/// <remarks>
/// Why: a pattern with a misspelt name is accepted and matches nothing, ever. Only the sources and types that a data
/// platform has to do with are known here, hence warnings. Source: EventBridge user guide, event patterns; events
/// reference of AWS services.
/// </remarks>
public sealed class EventPatternRule() : ResourceRule("event-pattern", "aws:cloudwatch/eventRule:EventRule")
{
    private const string Property = "eventPattern";

    private static readonly string[] Fields =
    [
        "account", "detail", "detail-type", "id", "region", "resources", "source", "time", "version", "$or",
    ];

    // Of all sources: what CloudTrail reports of them.
    private static readonly string[] OfCloudTrail =
        ["AWS API Call via CloudTrail", "AWS Console Action via CloudTrail", "AWS Service Event via CloudTrail"];

    private static readonly Dictionary<string, string[]> DetailTypes = new(StringComparer.Ordinal)
    {
        ["aws.autoscaling"] =
        [
            "EC2 Instance Launch Successful", "EC2 Instance Launch Unsuccessful", "EC2 Instance Terminate Successful",
            "EC2 Instance Terminate Unsuccessful", "EC2 Instance-launch Lifecycle Action",
            "EC2 Instance-terminate Lifecycle Action",
        ],
        ["aws.backup"] =
        [
            "Backup Job State Change", "Backup Plan State Change", "Backup Vault State Change",
            "Copy Job State Change", "Recovery Point Change", "Recovery Point Index State Change",
            "Recovery Point State Change", "Region Setting State Change", "Restore Job State Change",
        ],
        ["aws.ec2"] =
        [
            "EBS Snapshot Notification", "EBS Volume Notification",
            "EC2 Capacity Reservation Instance Interruption Warning", "EC2 Instance Rebalance Recommendation",
            "EC2 Instance State-change Notification", "EC2 Spot Instance Interruption Warning",
        ],
        ["aws.ecr"] = ["ECR Image Action", "ECR Image Scan", "ECR Pull Through Cache Action"],
        ["aws.emr"] =
        [
            "EMR Auto Scaling Policy State Change", "EMR Cluster State Change", "EMR Configuration Error",
            "EMR Instance Fleet State Change", "EMR Instance Group State Change", "EMR Step Status Change",
        ],
        ["aws.emr-containers"] =
            ["EMR Job Run State Change", "EMR Virtual Cluster State Change", "EMR Managed Endpoint State Change"],
        ["aws.glue"] =
        [
            "Glue Crawler State Change", "Glue Data Catalog Database State Change",
            "Glue Data Catalog Table State Change", "Glue Job Run Status", "Glue Job State Change",
        ],
        ["aws.health"] = ["AWS Health Event", "AWS Health Abuse Event"],
        ["aws.kms"] = ["KMS CMK Deletion", "KMS CMK Rotation", "KMS Imported Key Material Expiration"],
        ["aws.s3"] = ["Object Created", "Object Deleted", "Object Restore Completed", "Object Restore Initiated"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text(Property) is not { } text)
        {
            if (!resource.Has(Property) && !resource.Has("scheduleExpression"))
                yield return new Objection(Property, "Neither an eventPattern nor a scheduleExpression.");
            yield break;
        }

        if (PolicyText.TryParse(text) is not { } pattern)
        {
            yield return new Objection(Property, "The pattern is no JSON object, or has a member twice.");
            yield break;
        }

        foreach (var (field, value) in pattern)
        {
            if (!Fields.Contains(field))
                yield return Unknown(field, "a field of events", Fields);
            if (value is not (JsonArray { Count: > 0 } or JsonObject { Count: > 0 }))
                yield return new Objection(Property, $"'{field}' is not a list or object with something in it.");
        }

        var sources = PolicyText.Texts(pattern["source"]);
        foreach (var source in sources.Where(OfAws).Where(source => !DetailTypes.ContainsKey(source)))
            yield return Unknown(source, "a source that is known here", DetailTypes.Keys);
        // Types belong to sources: with one that is not known they cannot be told right from wrong.
        if (sources.IsEmpty || !sources.All(DetailTypes.ContainsKey))
            yield break;
        var types = sources.SelectMany(source => DetailTypes[source]).Concat(OfCloudTrail).ToList();
        foreach (var type in PolicyText.Texts(pattern["detail-type"]).Where(type => !types.Contains(type)))
            yield return Unknown(type, $"a detail-type of {string.Join(", ", sources)} that is known here", types);
    }

    private static bool OfAws(string source) => source.StartsWith("aws.", StringComparison.Ordinal);

    private static Objection Unknown(string name, string kind, IEnumerable<string> known) => new(
        Property,
        $"'{name}' is not {kind}"
        + (NearestName.Find(name, known) is { } near ? $"; did you mean '{near}'?" : "."),
        Severity.Warning);
}
