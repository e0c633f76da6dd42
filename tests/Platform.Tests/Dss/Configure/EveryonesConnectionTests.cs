using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>A connection that is not limited to groups.</summary>
public sealed class EveryonesConnectionTests
{
    // Who may use it and not see its credentials would have Spark go through DSS itself.
    [Test]
    public async Task Run_ForAConnectionWithoutGroups_LetsEveryoneUseItAndReadItsDetails()
    {
        await using var home = new ConfigureHome();
        home.Settings["dss"]!["connections"]![0]!["groups"]!.AsArray().Clear();

        var result = await home.RunAsync();

        var sales = home.Instance.Connections["sales"];
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            StoredJson.Is(sales["usableBy"], "\"ALL\"");
            StoredJson.Is(sales["detailsReadability"], """{"readableBy":"ALL","allowedGroups":[]}""");
        });
    }
}
