using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class EmrStudioArgsTests
{
    [Test]
    public void Defaults_OfAStudio_AreThese()
    {
        var args = new EmrStudioArgs
        {
            Target = RecordingCloud.Target(),
            Network = null!,
            Buckets = null!,
            DataKeyArn = DataKey,
            Endpoints = new Dictionary<string, StudioEndpoint>(),
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                (args.StudioName, args.AuthMode, args.NoncurrentVersionDays, args.GitAccess),
                Is.EqualTo(("platform", StudioAuthMode.Iam, 90, true)));
            Assert.That((args.LakeFormation, args.Protect, args.ForceDestroy), Is.EqualTo((false, false, false)));
            Assert.That(args.Users, Is.Empty);
        });
    }

    [Test]
    public void Defaults_OfAUser_AreTheLeast()
    {
        var user = new StudioUserSpec { Name = "ada", Endpoints = ["first"] };
        Assert.That((user.Type, user.Level), Is.EqualTo((StudioUserType.User, StudioUserLevel.Basic)));
    }

    // What the settings refuse is refused to a program that makes the component itself as well.
    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Case("Subnets", () => Args(zones: "abcdef"),
            "enabled: 'true' asks for a Studio in 6 private subnets");
        yield return Case("Database", () => Args(
                users: [User("ada", level: StudioUserLevel.Advanced)], database: null),
            "users[0].level: 'advanced' users query the platform's own database, and there is none");
        yield return Case("RoleName", () => Args(provider: Okta, users: [User(new string('a', 41))]),
            "users[0].name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' makes a role with the name ");
        yield return Case("Provider", () => Args(provider: Okta with { AuthUrl = "http://idp" }),
            "identityProvider.authUrl: 'http://idp' is no https URL");
        yield return Case("NoDays", () => Args(noncurrentVersionDays: 0),
            "NoncurrentVersionDays is 0; accepted: 1 to 3650");
        yield return Case("ManyDays", () => Args(noncurrentVersionDays: 3651),
            "NoncurrentVersionDays is 3651; accepted: 1 to 3650");

        static TestCaseData Case(string name, Func<EmrStudioArgs> args, string message) =>
            new TestCaseData(args, message).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Mistakes))]
    public void Validate_AMistake_IsRefused(Func<EmrStudioArgs> args, string message) =>
        Assert.That(
            () => new RecordingCloud()
                .WithZones([.. "abcdef".Select(letter => $"eu-west-1{letter}")])
                .RunAsync(() => args().Validate()),
            Throws.Exception.With.Message.Contain(message));
}
