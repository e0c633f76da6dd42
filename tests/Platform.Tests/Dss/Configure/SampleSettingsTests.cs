using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DataPlatform.Components.Dss.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

public sealed class SampleSettingsTests
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // What is null is not written, though a record may want it said.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type =>
        {
            foreach (var property in type.Properties)
                property.IsRequired = false;
        }),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    // What the tests give the script is what the stack gives it.
    [TestCase(false)]
    [TestCase(true)]
    public void Sample_AsTheStacksDocument_IsTheSame(bool dynamicCluster)
    {
        var sample = SampleSettings.Of(14)["dss"]!.AsObject();
        if (dynamicCluster)
            sample["cluster"] = SampleSettings.DynamicCluster();

        var part = sample.Deserialize<ConfigurationPart>(Options);

        StoredJson.Is(JsonSerializer.SerializeToNode(part, Options), sample.ToJsonString());
    }
}
