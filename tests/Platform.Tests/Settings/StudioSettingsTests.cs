using DataPlatform.Components.Studio;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Settings.ClusterConfigurations;
using static DataPlatform.Tests.Platform.Settings.SparkConfigurations;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class StudioSettingsTests
{
    private const string Provider =
        """
        {
          "authUrl": "https://acme.okta.com/app/1", "samlProviderArn": "arn:aws:iam::123456789012:saml-provider/okta"
        }
        """;

    // Few enough node groups for EKS.
    private static readonly (string Key, string Value)[] SixZones =
    [
        ("aws:region", "us-east-1"),
        ("network:zoneCount", "6"),
        ("cluster:nodePools", """[{"name":"critical","perZone":false}]"""),
    ];

    [Test]
    public void Read_Nothing_GivesTheDefaults()
    {
        var studio = ReadStudio();
        Assert.Multiple(() =>
        {
            Assert.That(studio.Enabled, Is.True);
            Assert.That(studio.Name, Is.EqualTo("platform"));
            Assert.That(studio.AuthMode, Is.EqualTo(StudioAuthMode.Iam));
            Assert.That(studio.GitAccess, Is.True);
            Assert.That(studio.IdentityProvider, Is.Null);
            Assert.That(studio.Users, Is.Empty);
        });
    }

    [Test]
    public void Read_AllScalars_GivesTheirValues()
    {
        var studio = ReadStudio(
            ("studio:enabled", "false"),
            ("studio:name", "research"),
            ("studio:authMode", "sso"),
            ("studio:gitAccess", "false"));
        Assert.Multiple(() =>
        {
            Assert.That(studio.Enabled, Is.False);
            Assert.That(studio.Name, Is.EqualTo("research"));
            Assert.That(studio.AuthMode, Is.EqualTo(StudioAuthMode.Sso));
            Assert.That(studio.GitAccess, Is.False);
        });
    }

    [TestCase("cluster:enabled", "false")]
    [TestCase("spark:enabled", "false")]
    [TestCase("spark:defaultEndpoints", "false")]
    public void Enabled_WithoutAnEndpoint_IsFalseByDefault(string key, string value) =>
        Assert.That(ReadStudio((key, value)).Enabled, Is.False);

    [TestCase("spark:enabled", "false")]
    [TestCase("spark:defaultEndpoints", "false")]
    public void Enabled_WithoutAnEndpoint_IsRefused(string key, string value) =>
        Assert.That(
            Errors(("studio:enabled", "true"), (key, value)),
            Is.EqualTo(new[]
            {
                "studio:enabled: 'true' wants a managed endpoint for notebooks; accepted: false, or true with "
                    + "spark:enabled true and an endpoint",
            }));

    [Test]
    public void Enabled_WithoutAnEndpoint_IsTheOnlyMistakeBesideUsers() =>
        Assert.That(
            Errors(
                ("studio:enabled", "true"),
                ("spark:defaultEndpoints", "false"),
                Users("""{"name":"ada","endpoints":["platform-myendpoint"]}""")),
            Has.Length.EqualTo(1).And.One.StartsWith("studio:enabled: "));

    [Test]
    public void Enabled_InMoreZonesThanAStudioTakes_IsRefused() =>
        Assert.That(
            Errors(SixZones),
            Is.EqualTo(new[]
            {
                "studio:enabled: 'true' asks for a Studio in 6 private subnets; accepted: a network of 5 zones at "
                    + "most, or false",
            }));

    [Test]
    public void Enabled_FalseInMoreZonesThanAStudioTakes_IsTaken() =>
        Assert.That(Errors([.. SixZones, ("studio:enabled", "false")]), Is.Empty);

    [Test]
    public void Read_Users_TakesEveryPropertyInTheOrderOfNames() =>
        Assert.That(
            ReadStudio(
                Endpoints("""{"name":"a-lab","virtualCluster":"batchjob"}"""),
                Users(
                    """
                    {
                      "name": "ops", "type": "iamRole", "level": "advanced",
                      "endpoints": ["platform-myendpoint", "a-lab"]
                    }
                    """,
                    """{"name":"analysts","type":"iamGroup","level":"intermediate","endpoints":["a-lab"]}""",
                    """{"name":"ada","endpoints":["platform-myendpoint"]}""")).Users.Select(Text),
            Is.EqualTo(new[]
            {
                Text(new StudioUserSpec { Name = "ada", Endpoints = ["platform-myendpoint"] }),
                Text(new StudioUserSpec
                {
                    Name = "analysts",
                    Type = StudioUserType.Group,
                    Level = StudioUserLevel.Intermediate,
                    Endpoints = ["a-lab"],
                }),
                Text(new StudioUserSpec
                {
                    Name = "ops",
                    Type = StudioUserType.Role,
                    Level = StudioUserLevel.Advanced,
                    Endpoints = ["a-lab", "platform-myendpoint"],
                }),
            }));

    [TestCase("ssoUser", StudioUserType.User)]
    [TestCase("ssoGroup", StudioUserType.Group)]
    public void Read_UsersOfSso_AreTaken(string word, StudioUserType type) =>
        Assert.That(
            ReadStudio(
                ("studio:authMode", "sso"),
                Users($$"""{"name":"Ada Lovelace","type":"{{word}}","endpoints":["platform-myendpoint"]}"""))
                .Users.Single().Type,
            Is.EqualTo(type));

    [TestCase("ssoUser")]
    [TestCase("ssoGroup")]
    public void Read_UsersOfSsoInIamMode_AreRefused(string word) =>
        Assert.That(
            Errors(Users($$"""{"name":"ada","type":"{{word}}","endpoints":["platform-myendpoint"]}""")),
            Is.EqualTo(new[]
            {
                $"studio:users[0].type: '{word}' is of IAM Identity Center, and studio:authMode is iam; accepted: "
                    + "iamUser, iamGroup, iamRole, or any of the others with studio:authMode sso",
            }));

    [TestCase("iamUser")]
    [TestCase("iamGroup")]
    [TestCase("iamRole")]
    public void Read_UsersOfIamInSsoMode_AreRefused(string word) =>
        Assert.That(
            Errors(
                ("studio:authMode", "sso"),
                Users($$"""{"name":"ada","type":"{{word}}","endpoints":["platform-myendpoint"]}""")),
            Is.EqualTo(new[]
            {
                $"studio:users[0].type: '{word}' is of IAM, and studio:authMode is sso; accepted: ssoUser, ssoGroup, "
                    + "or any of the others with studio:authMode iam",
            }));

    [TestCase("{}", "name: is required; accepted: the name of a user, a group or a role",
        "endpoints: names none, and a notebook without an endpoint runs nothing; accepted: one or more of "
        + "platform-myendpoint")]
    [TestCase("""{"name":"ada"}""",
        "endpoints: names none, and a notebook without an endpoint runs nothing; accepted: one or more of "
        + "platform-myendpoint")]
    [TestCase("""{"name":"ada","endpoints":["lab"]}""",
        "endpoints[0]: 'lab' is no managed endpoint of the stack; accepted: platform-myendpoint")]
    [TestCase("""{"name":"ada","endpoints":["platform-myendpoint"],"level":"admin"}""",
        "level: 'admin' is not among the choices; accepted: basic, intermediate, advanced")]
    [TestCase("""{"name":"ada","endpoints":["platform-myendpoint"],"type":"user"}""",
        "type: 'user' is not among the choices; accepted: iamUser, iamGroup, iamRole, ssoUser, ssoGroup")]
    [TestCase("""{"name":"arn:aws:iam::123456789012:user/ada","endpoints":["platform-myendpoint"]}""",
        "name: 'arn:aws:iam::123456789012:user/ada' is no name of IAM; accepted: the name alone, not an ARN: 1 to 64 "
        + "letters, digits and characters of +=,.@_-")]
    [TestCase("""{"name":"ada","endpoints":["platform-myendpoint"],"role":"admin"}""",
        "role: is not a known property; the nearest is name")]
    public void Read_WrongUser_NamesItsPath(string item, params string[] lines) =>
        Assert.That(Errors(Users(item)), Is.EqualTo(lines.Select(line => $"studio:users[0].{line}")));

    [Test]
    public void Read_UserGivenTwice_IsRefused() =>
        Assert.That(
            Errors(Users(
                """{"name":"ada","endpoints":["platform-myendpoint"]}""",
                """{"name":"ada","endpoints":["platform-myendpoint"]}""")),
            Has.Length.EqualTo(1).And.One.StartsWith("studio:users[1].name: 'ada' is users[0] already"));

    [TestCase("enabled", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("name", "Platform", "'Platform' is not a name of a Studio; accepted: lower-case letters, digits "
        + "and hyphens, a letter first, at most 28 characters")]
    [TestCase("authMode", "SSO", "'SSO' is not among the choices; accepted: iam, sso")]
    [TestCase("gitAccess", "443", "'443' is not true or false; accepted: true, false")]
    [TestCase("identityProvider", "okta", "'okta' is not a map; accepted: a map of properties")]
    [TestCase("users", "ada", "'ada' is not a list; accepted: a list of users")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string message) =>
        Assert.That(Errors(($"studio:{key}", value)), Is.EqualTo(new[] { $"studio:{key}: {message}" }));

    [Test]
    public void Read_ModeThatCannotBeRead_IsNotHeldAgainstUsers() =>
        Assert.That(
            Errors(
                ("studio:authMode", "both"),
                Users("""{"name":"ada","type":"ssoUser","endpoints":["platform-myendpoint"]}""")),
            Is.EqualTo(new[] { "studio:authMode: 'both' is not among the choices; accepted: iam, sso" }));

    [Test]
    public void IdentityProvider_HasTheParameterOfMostProviders() =>
        Assert.That(
            ReadStudio(("studio:identityProvider", Provider)).IdentityProvider,
            Is.EqualTo(new StudioIdentityProvider(
                "https://acme.okta.com/app/1", "RelayState", "arn:aws:iam::123456789012:saml-provider/okta")));

    [Test]
    public void IdentityProvider_WithSso_IsRefused() =>
        Assert.That(
            Errors(("studio:authMode", "sso"), ("studio:identityProvider", Provider)),
            Is.EqualTo(new[]
            {
                "studio:identityProvider: is for IAM mode, and authMode is 'sso', where IAM Identity Center knows the "
                    + "provider; accepted: no identityProvider, or authMode iam",
            }));

    [TestCase("{}", "authUrl: is required; accepted: https://…",
        "samlProviderArn: is required; accepted: arn:aws:iam::<account>:saml-provider/<name>")]
    [TestCase("""{"authUrl":"http://a","samlProviderArn":"arn:aws:iam::123456789012:saml-provider/okta"}""",
        "authUrl: 'http://a' is no https URL; accepted: https://…")]
    [TestCase("""{"authUrl":"https://a","samlProviderArn":"okta"}""",
        "samlProviderArn: 'okta' is no ARN in the partition aws; "
        + "accepted: arn:aws:iam::<account>:saml-provider/<name>")]
    [TestCase("""
        {"authUrl":"https://a","samlProviderArn":"arn:aws:iam::123456789012:saml-provider/okta","relayState":"1 2"}
        """,
        "relayState: '1 2' is no name of a parameter; "
        + "accepted: RelayState with most providers, TargetResource with Ping")]
    [TestCase("""{"authUrl":"https://a","samlProviderArn":"arn:aws:iam::123456789012:saml-provider/o","arn":"x"}""",
        "arn: is not a known property; the nearest is authUrl")]
    public void IdentityProvider_Wrong_NamesItsPath(string value, params string[] lines) =>
        Assert.That(
            Errors(("studio:identityProvider", value)),
            Is.EqualTo(lines.Select(line => $"studio:identityProvider.{line}")));

    [Test]
    public void IdentityProvider_OfAnotherPartition_IsRefused() =>
        Assert.That(
            Errors(("aws:region", "us-gov-west-1"), ("studio:identityProvider", Provider))
                .Where(line => line.StartsWith("studio:", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "studio:identityProvider.samlProviderArn: 'arn:aws:iam::123456789012:saml-provider/okta' is no ARN in "
                    + "the partition aws-us-gov; accepted: arn:aws-us-gov:iam::<account>:saml-provider/<name>",
            }));

    [TestCase(40)]
    [TestCase(41,
        "studio:users[0].name: '{0}' makes a role with the name 'dataplatform-dev-studio-{0}', which has 65 "
        + "characters; accepted: a name of 40 characters at most")]
    public void IdentityProvider_OfAUserWithALongName_LeavesRoomForTheRolesName(int length, params string[] lines)
    {
        var name = new string('u', length);
        Assert.That(
            Errors(
                ("studio:identityProvider", Provider),
                Users($$"""{"name":"{{name}}","endpoints":["platform-myendpoint"]}""")),
            Is.EqualTo(lines.Select(line => line.Replace("{0}", name, StringComparison.Ordinal))));
    }

    [Test]
    public void Read_OrderOfUsers_ChangesNothing()
    {
        string[] items =
        [
            """{"name":"b","type":"iamRole","endpoints":["platform-myendpoint"]}""",
            """{"name":"b","endpoints":["platform-myendpoint"]}""",
            """{"name":"a","endpoints":["platform-myendpoint"]}""",
        ];
        Assert.That(
            ReadStudio(Users([.. items.Reverse()])).Users.Select(Text),
            Is.EqualTo(ReadStudio(Users(items)).Users.Select(Text)));
    }
}
