using System.Collections.Immutable;
using DataPlatform.Components.Studio;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioCheckTests
{
    private const string NameForm =
        "lower-case letters, digits and hyphens, a letter first, at most 28 characters";

    private const string IamForm =
        "the name alone, not an ARN: 1 to 64 letters, digits and characters of +=,.@_-";

    [TestCase(StudioAuthMode.Iam, false)]
    [TestCase(StudioAuthMode.Iam, true)]
    [TestCase(StudioAuthMode.Sso, false)]
    public void Find_AGoodStudio_NoMistake(StudioAuthMode mode, bool federated) =>
        Assert.That(
            Lines(Spec(mode, User("ada@a.com", level: StudioUserLevel.Advanced, endpoints: ["first", "second"])) with
            {
                IdentityProvider = federated ? Okta : null,
                Subnets = 5,
            }),
            Is.Empty);

    [Test]
    public void Find_TheLongestOfIam_NoMistake()
    {
        ImmutableArray<string> endpoints = ["e0", "e1", "e2", "e3", "e4"];
        var users = new[]
        {
            User(new string('a', 64)) with { Endpoints = endpoints },
            User(new string('g', 128), StudioUserType.Group) with { Endpoints = endpoints },
        };
        Assert.That(
            Lines(Spec(users: users) with { Name = new string('a', 28), Endpoints = endpoints }), Is.Empty);
    }

    [TestCase(StudioUserType.User, 128)]
    [TestCase(StudioUserType.Group, 1024)]
    public void Find_ANameOfIdentityCenter_HasAsManyCharactersAsItsKindMayHave(StudioUserType type, int longest) =>
        Assert.Multiple(() =>
        {
            Assert.That(Lines(Spec(StudioAuthMode.Sso, User(new string('a', longest), type))), Is.Empty);
            Assert.That(
                Lines(Spec(StudioAuthMode.Sso, User(new string('a', longest + 1), type))),
                Is.EqualTo(new[]
                {
                    $"users[0].name: '{new string('a', longest + 1)}' is no name in IAM Identity Center; accepted: "
                        + $"1 to {longest} characters, as Identity Center shows them",
                }));
        });

    [TestCase("arn:aws-us-gov:iam::123456789012:saml-provider/okta")]
    [TestCase("arn:aws-cn:iam::123456789012:saml-provider/Okta_1+=,.@-")]
    public void Find_AnIdentityProviderOfAnotherPartition_NoMistake(string arn) =>
        Assert.That(Lines(Spec() with { IdentityProvider = Okta with { SamlProviderArn = arn } }), Is.Empty);

    [Test]
    public void Find_AnIdentityProviderOfAlmostTheForm_IsRefusedPartByPart() =>
        Assert.That(
            StudioCheck.Find(Spec() with
            {
                IdentityProvider = new("ftp://idp.example.com/", "RelayState\n", $"{ProviderArn}\n"),
            }).Select(mistake => mistake.Property),
            Is.EqualTo(new[]
            {
                "identityProvider.authUrl", "identityProvider.relayState", "identityProvider.samlProviderArn",
            }));

    [TestCase("")]
    [TestCase("Platform")]
    [TestCase("1st")]
    [TestCase("a b")]
    [TestCase("a\n")]
    [TestCase("abcdefghijabcdefghijabcdefghi")]
    public void Find_ANameOfAnotherForm_IsRefused(string name) =>
        Assert.That(
            Lines(Spec() with { Name = name }),
            Is.EqualTo(new[] { $"name: '{name}' is not a name of a Studio; accepted: {NameForm}" }));

    [Test]
    public void Find_AnIdentityProviderInSsoMode_IsRefused() =>
        Assert.That(
            Lines(Spec(StudioAuthMode.Sso) with { IdentityProvider = Okta }),
            Is.EqualTo(new[]
            {
                "identityProvider: is for IAM mode, and authMode is 'sso', where IAM Identity Center knows the "
                    + "provider; accepted: no identityProvider, or authMode iam",
            }));

    [Test]
    public void Find_AnIdentityProviderOfAnotherForm_IsRefusedPartByPart() =>
        Assert.That(
            Lines(Spec() with { IdentityProvider = new("http://idp", "", "okta") }),
            Is.EqualTo(new[]
            {
                "identityProvider.authUrl: 'http://idp' is no https URL; accepted: https://…",
                "identityProvider.relayState: '' is no name of a parameter; accepted: RelayState with most providers, "
                    + "TargetResource with Ping",
                "identityProvider.samlProviderArn: 'okta' is no ARN of a SAML provider; accepted: "
                    + "arn:aws:iam::<account>:saml-provider/<name>",
            }));

    [Test]
    public void Find_ARoleInSsoMode_IsRefused() =>
        Assert.That(
            Lines(Spec(StudioAuthMode.Sso, User("ada"), User("analyst", StudioUserType.Role))),
            Is.EqualTo(new[]
            {
                "users[1].type: 'iamRole' is of IAM, and authMode is sso; accepted: ssoUser, ssoGroup, or iamRole with "
                    + "authMode iam",
            }));

    [Test]
    public void Find_AGroupWithAnIdentityProvider_IsRefused() =>
        Assert.That(
            Lines(Spec(users: [User("team", StudioUserType.Group)]) with { IdentityProvider = Okta }),
            Is.EqualTo(new[]
            {
                "users[0].type: 'iamGroup' is a group of IAM, and with identityProvider users take roles that are "
                    + "made for them; accepted: iamUser, iamRole, or iamGroup without identityProvider",
            }));

    [TestCase("")]
    [TestCase("Ada Lovelace")]
    [TestCase("arn:aws:iam::123456789012:user/ada")]
    [TestCase("ada\n")]
    [TestCase("ädä")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Find_AnIamUserWithAnotherName_IsRefused(string name) =>
        Assert.That(
            Lines(Spec(users: [User(name)])),
            Is.EqualTo(new[] { $"users[0].name: '{name}' is no name of IAM; accepted: {IamForm}" }));

    [TestCase("")]
    [TestCase("a\tb")]
    public void Find_AnSsoUserWithAnotherName_IsRefused(string name) =>
        Assert.That(
            Lines(Spec(StudioAuthMode.Sso, User(name))),
            Is.EqualTo(new[]
            {
                $"users[0].name: '{name}' is no name in IAM Identity Center; accepted: 1 to 128 characters, "
                    + "as Identity Center shows them",
            }));

    [Test]
    public void Find_ARoleNameThatIsTooLong_IsRefusedWithWhatIsLeft()
    {
        var name = new string('a', 41);
        Assert.That(
            Lines(Spec(users: [User(name)]) with { IdentityProvider = Okta, NamePrefix = "dataplatform-dev" }),
            Is.EqualTo(new[]
            {
                $"users[0].name: '{name}' makes a role with the name 'dataplatform-dev-studio-{name}', which has 65 "
                    + "characters; accepted: a name of 40 characters at most",
            }));
    }

    [Test]
    public void Find_AnAdvancedUserWithoutADatabase_IsRefused() =>
        Assert.That(
            Lines(Spec(users: [User("ada", level: StudioUserLevel.Advanced)]) with { HasDatabase = false }),
            Is.EqualTo(new[]
            {
                "users[0].level: 'advanced' users query the platform's own database, and there is none; accepted: "
                    + "basic, intermediate",
            }));

    [Test]
    public void Find_AUserWithoutEndpoints_IsRefused() =>
        Assert.That(
            Lines(Spec(users: [User("ada") with { Endpoints = [] }])),
            Is.EqualTo(new[]
            {
                "users[0].endpoints: names none, and a notebook without an endpoint runs nothing; accepted: one or "
                    + "more of first, second",
            }));

    [Test]
    public void Find_AUserWhereThereAreNoEndpoints_IsRefused() =>
        Assert.That(
            Lines(Spec(users: [User("ada") with { Endpoints = [] }]) with { Endpoints = [] }),
            Is.EqualTo(new[]
            {
                "users[0].endpoints: names none, and a notebook without an endpoint runs nothing; accepted: no users, "
                    + "for there are no endpoints",
            }));

    [Test]
    public void Find_UnknownAndRepeatedEndpoints_AreRefused() =>
        Assert.That(
            Lines(Spec(users: [User("ada", endpoints: ["first", "third", "first"])])),
            Has.Length.EqualTo(2)
                .And.Contains(
                    "users[0].endpoints[1]: 'third' is no managed endpoint of the stack; accepted: first, second")
                .And.Some.StartsWith("users[0].endpoints[2]: "));

    [Test]
    public void Find_AnEndpointWhereThereIsNone_IsRefused() =>
        Assert.That(
            Lines(Spec(users: [User("ada")]) with { Endpoints = [] }),
            Is.EqualTo(new[]
            {
                "users[0].endpoints[0]: 'first' is no managed endpoint of the stack; accepted: none, for there are no "
                    + "endpoints",
            }));

    [Test]
    public void Find_MoreEndpointsThanAPolicyNames_IsRefused()
    {
        ImmutableArray<string> endpoints = [.. Enumerable.Range(0, 6).Select(index => $"e{index}")];
        Assert.That(
            Lines(Spec(users: [User("ada") with { Endpoints = endpoints }]) with { Endpoints = endpoints }),
            Is.EqualTo(new[] { "users[0].endpoints: has 6 endpoints; accepted: 5 at most" }));
    }

    [Test]
    public void Find_AUserTwice_IsRefusedWhateverTheCase() =>
        Assert.That(
            Lines(Spec(users: [User("ada"), User("ada", StudioUserType.Group), User("Ada")])),
            Is.EqualTo(new[]
            {
                "users[2].name: 'Ada' is users[0] already; accepted: each user, group or role once",
            }));

    [Test]
    public void Find_ARoleTwiceForAnIdentityProvider_IsRefusedWhateverTheType() =>
        Assert.That(
            Lines(Spec(users: [User("ada"), User("ada", StudioUserType.Role)]) with { IdentityProvider = Okta }),
            Is.EqualTo(new[]
            {
                "users[1].name: 'ada' is users[0] already; accepted: each user, group or role once",
            }));

    [TestCase(StudioUserType.User, 100, "users")]
    [TestCase(StudioUserType.Group, 5, "groups")]
    public void Find_MoreSsoUsersThanAStudioTakes_IsRefused(StudioUserType type, int most, string word)
    {
        StudioUserSpec[] users = [.. Enumerable.Range(0, most + 1).Select(index => User($"u{index}", type))];
        Assert.Multiple(() =>
        {
            Assert.That(Lines(Spec(StudioAuthMode.Sso, users[1..])), Is.Empty);
            Assert.That(
                Lines(Spec(StudioAuthMode.Sso, users)),
                Is.EqualTo(new[]
                {
                    $"users: has {most + 1} {word} of IAM Identity Center; accepted: {most} at most",
                }));
            Assert.That(Lines(Spec(users: users)), Is.Empty);
        });
    }

    private static StudioSpec Spec(StudioAuthMode mode = StudioAuthMode.Iam, params StudioUserSpec[] users) => new()
    {
        Name = "platform",
        AuthMode = mode,
        Users = [.. users],
        Endpoints = ["second", "first"],
    };

    private static string[] Lines(StudioSpec spec) =>
        [.. StudioCheck.Find(spec).Select(mistake => mistake.ToString())];
}
