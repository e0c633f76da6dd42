using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Finds and reads the policy documents of a plan.</summary>
internal static class PolicyText
{
    private static readonly (string Type, string Property, PolicyKind Kind, int Limit)[] Places =
    [
        (AwsTypes.Role, "assumeRolePolicy", PolicyKind.Trust, 2048),
        ("aws:iam/rolePolicy:RolePolicy", "policy", PolicyKind.Identity, 10240),
        ("aws:iam/policy:Policy", "policy", PolicyKind.Identity, 6144),
        ("aws:iam/userPolicy:UserPolicy", "policy", PolicyKind.Identity, 2048),
        ("aws:s3/bucketPolicy:BucketPolicy", "policy", PolicyKind.Resource, 20480),
        (AwsTypes.Key, "policy", PolicyKind.Resource, 32768),
        ("aws:kms/keyPolicy:KeyPolicy", "policy", PolicyKind.Resource, 32768),
        (AwsTypes.VpcEndpoint, "policy", PolicyKind.Resource, 20480),
        ("aws:ecr/repositoryPolicy:RepositoryPolicy", "policy", PolicyKind.ResourceItself, 10240),
        (AwsTypes.RepositoryTemplate, "repositoryPolicy", PolicyKind.ResourceItself, 10240),
        ("aws:sns/topicPolicy:TopicPolicy", "policy", PolicyKind.Resource, 30720),
        ("aws:secretsmanager/secretPolicy:SecretPolicy", "policy", PolicyKind.Resource, 20480),
        ("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument", PolicyKind.Resource, 5120),
        ("aws:backup/vaultPolicy:VaultPolicy", "policy", PolicyKind.Resource, 20480),
        ("aws:sqs/queuePolicy:QueuePolicy", "policy", PolicyKind.Resource, 8192),
        ("aws:s3tables/tableBucketPolicy:TableBucketPolicy", "resourcePolicy", PolicyKind.Resource, 20480),
    ];

    /// <summary>All policy documents whose text the plan knows.</summary>
    public static IEnumerable<PolicyPlace> In(PlanIndex plan)
    {
        foreach (var (type, property, kind, limit) in Places)
        {
            foreach (var resource in plan.OfType(type))
            {
                if (resource.Inputs.Text(property) is { } text)
                    yield return new PolicyPlace(resource, property, kind, limit, text);
                foreach (var policy in type == AwsTypes.Role ? resource.Inputs.Objects("inlinePolicies") : [])
                {
                    if (policy.Text("policy") is { } inline)
                        yield return new PolicyPlace(resource, "inlinePolicies", PolicyKind.Identity, 10240, inline);
                }
            }
        }
    }

    /// <summary>The document; null where the text is no JSON object.</summary>
    public static JsonObject? TryParse(string text) => TryParseNode(text) as JsonObject;

    /// <summary>The JSON value; null where the text is none, or has a member twice.</summary>
    public static JsonNode? TryParseNode(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The statements, also a single one that is not in a list.</summary>
    public static ImmutableArray<JsonObject> Statements(JsonObject document) => document["Statement"] switch
    {
        JsonObject single => [single],
        JsonArray list => [.. list.OfType<JsonObject>()],
        _ => [],
    };

    /// <summary>Strings of an element that may be one or a list of them.</summary>
    public static ImmutableArray<string> Texts(JsonNode? element) => element switch
    {
        JsonArray list => [.. list.Select(item => item.AsText()).OfType<string>()],
        _ => element.AsText() is { } text ? [text] : [],
    };

    /// <summary>The keys in all conditions of a statement.</summary>
    public static ImmutableHashSet<string> ConditionKeys(JsonObject statement) =>
    [
        .. (statement["Condition"] as JsonObject ?? [])
            .SelectMany(test => (test.Value as JsonObject ?? []).Select(key => key.Key)),
    ];
}
