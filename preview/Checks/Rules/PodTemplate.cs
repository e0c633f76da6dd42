using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A pod template of Spark that a plan puts into a bucket.</summary>
/// <param name="Resource">The object.</param>
/// <param name="Pod">What it says; null where it cannot be read.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
internal sealed record PodTemplate(PlanResource Resource, JsonObject? Pod, string? Error)
{
    private const string Folder = "spark/pod-templates/";

    /// <summary>All of a plan whose text it knows.</summary>
    public static IEnumerable<PodTemplate> In(PlanIndex plan) =>
        from resource in plan.OfType(AwsTypes.BucketObject)
        let key = resource.Inputs.Text("key")
        let text = resource.Inputs.Text("content")
        where text is not null
            && key is not null
            && key.StartsWith(Folder, StringComparison.Ordinal)
            && key.EndsWith(".yaml", StringComparison.Ordinal)
        select Read(resource, text);

    /// <summary>Where jobs find it, <c>s3://…</c>.</summary>
    public string Uri => $"s3://{Resource.Inputs.Text("bucket")}/{Resource.Inputs.Text("key")}";

    /// <summary>The labels that its pods' nodes have.</summary>
    public JsonObject Selector => Pod?.Object("spec")?.Object("nodeSelector") ?? [];

    /// <summary>The taints that its pods put up with.</summary>
    public IEnumerable<JsonObject> Tolerations => Pod?.Object("spec")?.Objects("tolerations") ?? [];

    private static PodTemplate Read(PlanResource resource, string text)
    {
        try
        {
            return new PodTemplate(resource, (JsonObject)Node(YamlFile.Read("content", text))!, null);
        }
        catch (ConfigurationException wrong)
        {
            return new PodTemplate(resource, null, wrong.Message);
        }
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar { Kind: ScalarKind.Null } => null,
        YamlScalar { Kind: ScalarKind.Boolean } scalar => JsonValue.Create(scalar.Text == "true"),
        YamlScalar { Kind: ScalarKind.Integer } scalar
            when long.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => null,
    };
}
