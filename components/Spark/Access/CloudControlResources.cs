using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using Pulumi;
using CloudControlResource = Pulumi.Aws.CloudControl.Resource;
using CloudControlResourceArgs = Pulumi.Aws.CloudControl.ResourceArgs;

namespace DataPlatform.Components.Spark.Access;

/// <summary>Resources of EMR on EKS that the AWS provider lacks, or has in part, by the Cloud Control API.</summary>
internal static class CloudControlResources
{
    private const string TagsProperty = "Tags";

    /// <summary>
    /// Makes a resource. Any change replaces it, unless of tags: none of these types has anything else to change.
    /// </summary>
    /// <param name="name">The resource's name in the stack.</param>
    /// <param name="type">Its type, <c>AWS::EMRContainers::…</c>.</param>
    /// <param name="state">What it is to be like, in the words of the type's schema.</param>
    /// <param name="options">Parent and the like.</param>
    /// <param name="tagsChange">Whether the type lets its tags be changed. Default: it does.</param>
    public static CloudControlResource Create(
        string name,
        string type,
        Output<JsonObject> state,
        CustomResourceOptions options,
        bool tagsChange = true)
    {
        // The provider finds a change that has to replace only where the path of what changed is the one in the schema:
        // inside of an object it would try an update, which the API refuses.
        options.ReplacementTrigger = state.Apply<object>(known => SortedJson.Of(tagsChange ? Untagged(known) : known));
        return new(
            name,
            new CloudControlResourceArgs { TypeName = type, DesiredState = state.Apply(SortedJson.Of) },
            options);
    }

    /// <summary>Tags in the form of the schemas. The default tags of the AWS provider do not reach them.</summary>
    /// <param name="name">The <c>Name</c>.</param>
    /// <param name="tags">All others.</param>
    public static JsonArray Tags(string name, IReadOnlyDictionary<string, string> tags)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Name"] = name };
        foreach (var (key, value) in tags)
            all[key] = value;
        return [.. all.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })];
    }

    /// <summary>A text that the service has given to the resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="property">The property, in the words of the type's schema.</param>
    public static Output<string> Read(CloudControlResource resource, string property) =>
        resource.Properties.Apply(text =>
            JsonNode.Parse(text)?[property]?.GetValue<string>()
            ?? throw new InvalidOperationException($"Cloud Control has not said {property} of what it made"));

    private static JsonObject Untagged(JsonObject state)
    {
        var rest = state.DeepClone().AsObject();
        rest.Remove(TagsProperty);
        return rest;
    }
}
