using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class TagLimitTests
{
    [TestCase(256, true)]
    [TestCase(257, false)]
    public void Read_TagValueOfALength_IsAcceptedUpTo256Characters(int length, bool accepted) =>
        Assert.That(
            Configurations.Read(("dataplatform:tags", $"{{\"team\":\"{new string('x', length)}\"}}")).Errors
                .Select(error => error.Key),
            Is.EqualTo(accepted ? Array.Empty<string>() : ["dataplatform:tags.team"]));

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void Read_TagNameOfALength_IsAcceptedUpTo128Characters(int length, bool accepted)
    {
        var name = new string('x', length);

        Assert.That(
            Configurations.Read(("dataplatform:tags", $"{{\"{name}\":\"a\"}}")).Errors.Select(error => error.Key),
            Is.EqualTo(accepted ? Array.Empty<string>() : [$"dataplatform:tags.{name}"]));
    }

    [Test]
    public void Read_MoreTagsThanAllowed_IsRefused()
    {
        var tags = string.Join(",", Enumerable.Range(0, 38).Select(i => $"\"tag{i}\":\"x\""));

        Assert.That(
            Configurations.Lines(Configurations.Read(("dataplatform:tags", $"{{{tags}}}"))),
            Is.EqualTo(new[] { "dataplatform:tags: 38 tags are too many; accepted: at most 37" }));
    }
}
