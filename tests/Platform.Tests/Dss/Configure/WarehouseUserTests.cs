using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>DSS's user in the warehouse, which the Data API of Redshift makes.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class WarehouseUserTests
{
    [Test]
    public async Task Run_AfterTheWarehouseWasMadeAnew_MakesTheUserAgain()
    {
        await using var home = new ConfigureHome();
        _ = await home.RunAsync();
        File.Delete(home.PathOf("statements"));
        home.Settings["dss"]!["warehouse"]!["host"] = "other.example.com";

        var result = await home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(
                File.ReadAllText(home.PathOf("statements")),
                Does.Contain($"CREATE USER \\\"dss\\\" PASSWORD '{Hash}'"));
        });
    }

    // Who has the hash can log in by it as well as by the password.
    [Test]
    public async Task Run_WhoseStatementFails_ShowsNeitherThePasswordNorItsHash()
    {
        await using var home = new ConfigureHome();
        var answer = $$"""{"Id":"statement","Status":"FAILED","Error":"syntax error at {{Hash}}"}""";
        File.WriteAllText(
            home.PathOf("aws"),
            File.ReadAllText(home.PathOf("aws")).Replace(
                """{"Id":"statement","Status":"FINISHED"}""", answer, StringComparison.Ordinal));

        var result = await home.RunAsync("--only", "redshift");

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Does.StartWith("redshift: failed: the warehouse: "));
            Assert.That(result.Output + result.Errors, Does.Not.Contain(Hash));
        });
    }

    private static string Hash => HashOf("hush-warehouse-1" + "dss");

    [SuppressMessage("Security", "CA5351", Justification = "It is the form that Redshift takes.")]
    private static string HashOf(string text) =>
        "md5" + Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
