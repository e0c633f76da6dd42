using System.Text.Json.Nodes;
using DataPlatform.Components.Spark.Access;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Spark.Access;

public sealed class CloudControlResourcesTests
{
    private const string State =
        """{"Tags":[{"Key":"Name","Value":"n"}],"Data":{"Places":["a"],"Release":"7"},"Name":"n"}""";

    [Test]
    public async Task Replacement_WhereTagsChange_IsOfAllElse() =>
        Assert.That(await Trigger(), Is.EqualTo("""{"Data":{"Places":["a"],"Release":"7"},"Name":"n"}"""));

    [Test]
    public async Task Replacement_WhereTagsDoNotChange_IsOfTagsToo() =>
        Assert.That(
            await Trigger(tagsChange: false),
            Is.EqualTo(
                """{"Data":{"Places":["a"],"Release":"7"},"Name":"n","Tags":[{"Key":"Name","Value":"n"}]}"""));

    [Test]
    public async Task DesiredState_Always_HasItsTags()
    {
        var run = await new RecordingCloud().RunAsync(() => Create(new()));
        Assert.That(
            run.Single("aws:cloudcontrol/resource:Resource")["desiredState"],
            Is.EqualTo("""{"Data":{"Places":["a"],"Release":"7"},"Name":"n","Tags":[{"Key":"Name","Value":"n"}]}"""));
    }

    private static async Task<object> Trigger(bool tagsChange = true)
    {
        var options = new CustomResourceOptions();
        await new RecordingCloud().RunAsync(() => Create(options, tagsChange));
        return await OutputUtilities.GetValueAsync(options.ReplacementTrigger!.ToOutput());
    }

    private static void Create(CustomResourceOptions options, bool tagsChange = true) =>
        CloudControlResources.Create(
            "thing", "AWS::Some::Thing", Output.Create(JsonNode.Parse(State)!.AsObject()), options, tagsChange);
}
