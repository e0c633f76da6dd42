using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class EksRuleTests
{
    private const string Cluster = "aws:eks/cluster:Cluster";
    private static readonly KubernetesVersion Version = KubernetesVersions.All.First(version => version.IsDeployable);

    [TestCase(-61, "", null)]
    [TestCase(-60, "", Severity.Info)]
    [TestCase(0, "", Severity.Info)]
    [TestCase(1, "", Severity.Warning)]
    [TestCase(1, "STANDARD", Severity.Warning)]
    public void Version_AroundTheEndOfStandardSupport_IsToldInTime(int day, string support, Severity? severity) =>
        Assert.That(
            Versions(Version.Name, Version.StandardSupportEnds.AddDays(day), support)
                .Select(found => (Severity?)found.Severity),
            Is.EqualTo(severity is null ? [] : new[] { severity }));

    [TestCase(0, "today")]
    [TestCase(-1, "tomorrow")]
    public void Version_OnTheLastDays_SaysWhen(int day, string when) => Assert.That(
        Versions(Version.Name, Version.StandardSupportEnds.AddDays(day)).Single().Message,
        Does.Contain($", {when}: after it extended support"));

    [Test]
    public void Version_OnTheLastDayOfExtendedSupport_IsOnlyWarnedOf() => Assert.That(
        Versions(Version.Name, Version.ExtendedSupportEnds).Single().Severity, Is.EqualTo(Severity.Warning));

    [Test]
    public void Version_InExtendedSupport_NamesPriceAndDates()
    {
        var today = Version.StandardSupportEnds.AddDays(1);
        var standard = $"{Version.StandardSupportEnds:yyyy-MM-dd}";
        var extended = $"{Version.ExtendedSupportEnds:yyyy-MM-dd}";
        Assert.Multiple(() =>
        {
            Assert.That(
                Versions(Version.Name, today).Single().Message,
                Is.EqualTo($"Standard support of Kubernetes {Version.Name} ended on {standard}: extended support until "
                    + $"{extended} costs $365 more per month."));
            Assert.That(
                Versions(Version.Name, today, "STANDARD").Single().Message,
                Does.EndWith("EKS upgrades the cluster by itself, for its support type is STANDARD."));
            Assert.That(
                Versions(Version.Name, Version.StandardSupportEnds.AddDays(-10)).Single().Message,
                Is.EqualTo($"Standard support of Kubernetes {Version.Name} ends on {standard}, in 10 days: after it "
                    + $"extended support until {extended} costs $365 more per month."));
            Assert.That(
                Versions(Version.Name, Version.ExtendedSupportEnds.AddDays(1)),
                Is.EqualTo(new[]
                {
                    (Severity.Error, $"Kubernetes {Version.Name} is out of support since {extended}."),
                }));
        });
    }

    [TestCase("1.12", Severity.Error, "EKS no longer has Kubernetes 1.12.")]
    [TestCase("1.99", Severity.Info, "Kubernetes 1.99 is newer than the calendar")]
    [TestCase("1.35.2", Severity.Error, "'1.35.2' is not a version such as")]
    [TestCase("latest", Severity.Error, "'latest' is not a version such as")]
    public void Version_OutsideTheCalendar_IsObjectedTo(string version, Severity severity, string start)
    {
        var found = Versions(version, Today.Fixed).Single();
        Assert.Multiple(() =>
        {
            Assert.That(found.Severity, Is.EqualTo(severity));
            Assert.That(found.Message, Does.StartWith(start));
        });
    }

    [Test]
    public void Version_NotStated_IsWarnedOf() => Assert.That(
        Plans.Check("eks-version", Plans.Resource(Cluster, "c")).Single().Severity, Is.EqualTo(Severity.Warning));

    [Test]
    public void Version_OfAComponentWithItsCluster_IsJudgedOnce()
    {
        var component = Plans.Resource(Plans.EksComponent, "main", """{"version":"1.12"}""") with { Custom = false };
        var cluster = Plans.Resource(Cluster, "main", """{"version":"1.12"}""") with { Parent = component.Urn };
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Check("eks-version", component), Has.Count.EqualTo(1));
            Assert.That(Plans.Check("eks-version", component, cluster), Has.Count.EqualTo(1));
        });
    }

    [TestCase("""{"endpointPrivateAccess":true,"endpointPublicAccess":false}""", "")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["192.0.2.0/24"]}""", "")]
    [TestCase("""{"endpointPrivateAccess":true}""", "publicAccessCidrs")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["0.0.0.0/0"]}""", "publicAccessCidrs")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["192.0.2.1/24"]}""", "publicAccessCidrs")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["128.0.0.0/1"]}""", "publicAccessCidrs")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["52.0.0.0/8"]}""", "")]
    [TestCase("""{"endpointPrivateAccess":true,"publicAccessCidrs":["52.0.0.0/7"]}""", "publicAccessCidrs")]
    [TestCase("""{"endpointPublicAccess":false}""", "endpointPrivateAccess")]
    public void Endpoint_Checked_IsPrivateOrForStatedAddresses(string settings, string property)
    {
        string[] none = [];
        var expected = property.Length == 0 ? none : [property];
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check("security-eks-endpoint", Plans.Resource(Plans.EksComponent, "main", settings))
                    .Select(found => found.Property),
                Is.EqualTo(expected));
            Assert.That(
                Plans.Check("security-eks-endpoint", Plans.Resource(Cluster, "c", $$"""{"vpcConfig":{{settings}}}"""))
                    .Select(found => found.Property),
                Is.EqualTo(expected.Select(name => $"vpcConfig.{name}")));
        });
    }

    [Test]
    public void Endpoint_PrivateOnlyWithObjectsInTheCluster_IsSaidToWhomDeploys()
    {
        var cluster = Plans.Resource(
            Plans.EksComponent, "main", """{"endpointPrivateAccess":true,"endpointPublicAccess":false}""");
        Assert.That(
            Plans.Check("security-eks-endpoint", cluster, Plans.Resource("kubernetes:core/v1:Namespace", "a"))
                .Select(found => (found.Severity, found.Property, found.Message)),
            Is.EqualTo(new[]
            {
                (Severity.Info, "endpointPublicAccess",
                    "The Kubernetes API is reached from inside the VPC only: what deploys the Kubernetes resources "
                    + "(1) must run there or be connected to it, or it ends at the first of them."),
            }));
    }

    [TestCase(40)]
    [TestCase(41, "41 address blocks; 40 are accepted.")]
    public void Endpoint_Blocks_AreAtMost40(int count, params string[] messages)
    {
        var blocks = string.Join(",", Enumerable.Range(0, count).Select(index => $"\"192.0.2.{index}/32\""));
        Assert.That(
            Plans.Messages(
                "security-eks-endpoint",
                Plans.EksComponent,
                $$"""{"endpointPrivateAccess":true,"publicAccessCidrs":[{{blocks}}]}"""),
            Is.EqualTo(messages));
    }

    [TestCase("""["api","audit","authenticator","controllerManager","scheduler"]""", "")]
    [TestCase("""["api","audit","authenticator"]""", "No logs of controllerManager, scheduler.")]
    [TestCase("""["api","audit","authenticator","controllerManager","scheduler","etcd"]""",
        "'etcd' is no kind of log; accepted: api, audit, authenticator, controllerManager, scheduler.")]
    public void LogTypes_Checked_AreAllFive(string types, string message) => Assert.That(
        Plans.Messages("security-eks-logs", Plans.EksComponent, $$"""{"enabledClusterLogTypes":{{types}}}"""),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [TestCase(Plans.EksComponent, """{"encryptionConfigKeyArn":"arn:k"}""", 0)]
    [TestCase(Plans.EksComponent, "{}", 1)]
    [TestCase(Cluster, """{"encryptionConfig":{"resources":["secrets"]}}""", 0)]
    [TestCase(Cluster, "{}", 1)]
    public void Secrets_Checked_NeedAKey(string type, string inputs, int findings) =>
        Assert.That(Plans.Messages("security-eks-secrets", type, inputs), Has.Count.EqualTo(findings));

    [TestCase("""{"addonVersion":"v1.22.4-eksbuild.3","configurationValues":"{\"a\":1}"}""", "")]
    [TestCase("{}", "Warning addonVersion")]
    [TestCase("""{"addonVersion":"1.22.4"}""", "Error addonVersion")]
    [TestCase("""{"addonVersion":"v1.22.4-eksbuild.3","configurationValues":"[1]"}""", "Error configurationValues")]
    public void Addon_Checked_IsPinnedAndConfiguredByJson(string inputs, string property) => Assert.That(
        Plans.Check("eks-addon", Plans.Resource("aws:eks/addon:Addon", "a", inputs))
            .Select(found => $"{found.Severity} {found.Property}"),
        Is.EqualTo(property.Length == 0 ? [] : new[] { property }));

    [TestCase("data_1-x", 0)]
    [TestCase("-data", 1)]
    [TestCase("da.ta", 1)]
    public void Name_OfACluster_HasThePatternOfEks(string name, int findings) =>
        Assert.That(Plans.Messages("eks-name", Cluster, $$"""{"name":"{{name}}"}"""), Has.Count.EqualTo(findings));

    [TestCase(Cluster, "name", 100)]
    [TestCase(Plans.NodeGroup, "nodeGroupName", 63)]
    [TestCase(Plans.NodeGroup, "nodeGroupNamePrefix", 37)]
    public void Name_AtItsLimit_IsTheLongestAccepted(string type, string property, int most)
    {
        List<string> Messages(int length) =>
            Plans.Messages("eks-name", type, $$"""{"{{property}}":"{{new string('a', length)}}"}""");
        Assert.Multiple(() =>
        {
            Assert.That(Messages(most), Is.Empty);
            Assert.That(
                Messages(most + 1).Single(), Does.EndWith($"has {most + 1} characters; 1 to {most} are accepted."));
        });
    }

    private static List<(Severity Severity, string Message)> Versions(
        string version, DateOnly today, string support = "")
    {
        var policy = support.Length == 0 ? "" : $$""","upgradePolicy":{"supportType":"{{support}}"}""";
        var cluster = Plans.Resource(Plans.EksComponent, "main", $$"""{"version":"{{version}}"{{policy}}}""");
        var rule = PlanChecks.All.Single(one => one.Id == "eks-version");
        return
        [
            .. rule.Check(new PlanIndex(Plans.Plan([], cluster), today))
                .Select(found => (found.Severity, found.Message)),
        ];
    }
}
