using System.Text.Json.Nodes;

namespace DataPlatform.Components.Registry;

/// <summary>When images of a repository are deleted.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html: the rule for any image
/// comes last, and the rules are in the order of their priorities, or the provider sees a change in every preview.
/// </remarks>
internal static class ImageLifecycle
{
    /// <summary>The policy of a repository, as compact JSON.</summary>
    /// <param name="untaggedDays">Images without a tag go this many days after they were pushed.</param>
    /// <param name="keepImages">Of all others the newest stay, this many.</param>
    public static string Of(int untaggedDays, int keepImages) => new JsonObject
    {
        ["rules"] = new JsonArray(
            Rule(
                1,
                "Images without a tag",
                new JsonObject
                {
                    ["tagStatus"] = "untagged",
                    ["countType"] = "sinceImagePushed",
                    ["countUnit"] = "days",
                    ["countNumber"] = untaggedDays,
                }),
            Rule(
                2,
                "All but the newest images",
                new JsonObject
                {
                    ["tagStatus"] = "any",
                    ["countType"] = "imageCountMoreThan",
                    ["countNumber"] = keepImages,
                })),
    }.ToJsonString();

    private static JsonObject Rule(int priority, string description, JsonObject selection) => new()
    {
        ["rulePriority"] = priority,
        ["description"] = description,
        ["selection"] = selection,
        ["action"] = new JsonObject { ["type"] = "expire" },
    };
}
