using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.AddOns;
using DataPlatform.Components.Common;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Common;

public sealed class SortedJsonTests
{
    [Test]
    public void Json_OfAConfiguration_IsCompactWithSortedKeysAtEveryDepth() =>
        Assert.That(
            SortedJson.Of(new JsonObject
            {
                ["b"] = new JsonArray(new JsonObject { ["z"] = 1, ["a"] = null }, "x+'<"),
                ["B"] = new JsonObject { ["d"] = true, ["c"] = "true" },
            }),
            Is.EqualTo("""{"B":{"c":"true","d":true},"b":[{"a":null,"z":1},"x+'<"]}"""));

    [Test]
    public void Json_OfTagsInAnyOrder_IsTheSame() =>
        Prop.ForAll<NonEmptyString[]>(keys =>
            {
                var tags = keys.Select(key => key.Get).Distinct().ToArray();
                return Of(tags) == Of(tags.Reverse());
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static string Of(IEnumerable<string> keys) =>
        SortedJson.Of(AddOnConfiguration.EbsCsiDriver(keys.ToDictionary(key => key, _ => "value")));
}
