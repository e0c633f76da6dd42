using YamlDotNet.Serialization;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>Writes pod templates as YAML, the same text wherever the program runs.</summary>
internal static class PodTemplateText
{
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithEventEmitter(next => new QuotingEmitter(next))
        .WithIndentedSequences()
        .DisableAliases()
        .WithNewLine("\n")
        .Build();

    /// <summary>The text of a template, keys in the order that they were given in.</summary>
    public static string Of(OrderedDictionary<string, object> template) => Serializer.Serialize(template);
}
