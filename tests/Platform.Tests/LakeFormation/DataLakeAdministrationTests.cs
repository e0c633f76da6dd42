using System.Collections.Immutable;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.LakeFormation;

public sealed class DataLakeAdministrationTests
{
    private const string Settings = "aws:lakeformation/dataLakeSettings:DataLakeSettings";

    [Test]
    public async Task Settings_Always_NameTheAdministratorsAndNoDefaults()
    {
        var run = await Run(new() { AdminArns = ["arn:b", "arn:a"] });
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    [Settings] = 1,
                    ["dataplatform:lakeformation:DataLakeAdministration"] = 1,
                }));
            Assert.That(
                run.Single(Settings, "governance-settings").Json,
                Is.EqualTo("""{"admins":["arn:a","arn:b"],"allowFullTableExternalDataAccess":false}"""));
        });
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Settings_ProtectedOrNot_OutliveTheStack(bool protect, bool? expected)
    {
        var run = await Run(new() { AdminArns = ["arn:a"], Protect = protect });
        var options = run.OptionsOf(Settings, "governance-settings");
        Assert.Multiple(() =>
        {
            Assert.That(options.Protect, Is.EqualTo(expected));
            Assert.That(options.RetainOnDelete, Is.True);
            Assert.That(options.Parent, Is.EqualTo("governance"));
        });
    }

    [Test]
    public async Task Settings_WithASparkTag_LetEnginesOfTheAccountFilter()
    {
        var run = await Run(new()
        {
            AdminArns = ["arn:a"],
            FineGrainedSparkTag = "EMR on EKS Engine",
            AccountId = RecordingCloud.AccountId,
        });
        Assert.That(
            run.Single(Settings, "governance-settings").Json,
            Is.EqualTo(
                """
                {"admins":["arn:a"],"allowExternalDataFiltering":true,"allowFullTableExternalDataAccess":false,
                "authorizedSessionTagValueLists":["EMR on EKS Engine"],
                "externalDataFilteringAllowLists":["123456789012"]}
                """.JoinLines()));
    }

    [TestCase("")]
    [TestCase("a,b")]
    [TestCase("a\n")]
    public void Args_WithATagThatIsNone_AreRefused(string tag)
    {
        var args = new DataLakeAdministrationArgs
        {
            AdminArns = ["arn:a"],
            FineGrainedSparkTag = tag,
            AccountId = RecordingCloud.AccountId,
        };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                $"FineGrainedSparkTag is '{tag}'; accepted: 1 to 256 letters, digits, spaces and .-_/#"));
    }

    [Test]
    public void Args_WithATagButNoAccount_AreRefused()
    {
        var args = new DataLakeAdministrationArgs { AdminArns = ["arn:a"], FineGrainedSparkTag = "tag" };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "AccountId is null; accepted: the account, with FineGrainedSparkTag"));
    }

    [TestCase(0, "AdminArns.Length is 0; accepted: 1 to 30")]
    [TestCase(31, "AdminArns.Length is 31; accepted: 1 to 30")]
    public void Args_WithTooFewOrManyAdministrators_AreRefused(int count, string message)
    {
        var args = new DataLakeAdministrationArgs
        {
            AdminArns = [.. Enumerable.Range(0, count).Select(number => $"arn:{number}")],
        };
        Assert.That(args.Validate, Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public void Args_WithAnAdministratorTwice_AreRefused()
    {
        var args = new DataLakeAdministrationArgs { AdminArns = ImmutableArray.Create("arn:a", "arn:a") };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith("AdminArns has 'arn:a' twice; accepted: each once"));
    }

    private static Task<Recording> Run(DataLakeAdministrationArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DataLakeAdministration("governance", args));
}
