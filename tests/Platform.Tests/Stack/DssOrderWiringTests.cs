using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>What of DSS comes after what, and what there is with less of it.</summary>
public sealed class DssOrderWiringTests
{
    // A host that runs looks at the pointer each minute; one that starts looks at once.
    [TestCase("dss-release-pointer")]
    [TestCase("dss-host-instance")]
    public async Task HostAndPointer_OfDss_ComeAfterWhatTheHostUses(string name) =>
        Assert.That(
            await (await UnlikeData.Run()).AfterAsync(name),
            Is.SupersetOf(new[]
            {
                "dss-firewall-https", "dss-identity-host-secrets-policy", "dss-identity-secret-value",
                "dss-logs-bootstrap", "dss-release-bundle", "dss-release-settings", "dss-secrets-admin-value",
                "dss-secrets-warehouse-value", "network-private-c-default",
            }));

    [Test]
    public async Task Host_OfAnAttachedCluster_IsSetUpWhileTheClusterIsMade()
    {
        var run = await DevAsync();
        string[] rights =
            ["dss-cluster-access-dss-binding", "dss-cluster-access-entry", "dss-cluster-access-from-pods"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await run.AfterAsync("dss-host-instance"),
                Does.Contain("dss-release-pointer").And.None.StartsWith("dss-cluster-access"));
            Assert.That(await run.AfterAsync("dss-readiness-stack"), Is.SupersetOf(rights));
        }
    }

    [TestCase("dss-readiness-stack", "dss-host-data", "dss-host-instance")]
    [TestCase("dss-target-attachment", "dss-readiness-stack")]
    [TestCase("dss-alarms-backend", "dss-readiness-stack")]
    [TestCase("dss-alarms-host-system", "dss-readiness-stack")]
    public async Task Users_AndAlarms_WaitForDss(string name, params string[] after) =>
        Assert.That(await (await UnlikeData.Run()).AfterAsync(name), Is.EqualTo(after));

    [Test]
    public async Task Alarms_WithoutATopic_TellNobodyAndRecoverTheHost()
    {
        var run = await DevAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Json("dss-alarms-host-system"),
                Does.Contain("\"alarmActions\":[\"arn:aws:automate:eu-west-1:ec2:recover\"]"));
            Assert.That(
                run.NamesOf("aws:cloudwatch/metricAlarm:MetricAlarm"),
                Is.EqualTo(new[] { "dss-alarms-host-instance", "dss-alarms-host-system" }));
        }
    }

    [Test]
    public async Task Silence_OfAHostThatAlwaysRuns_IsAnAlarm() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.Prod, "prod")).Json("dss-alarms-backend"),
            Does.Contain("\"treatMissingData\":\"breaching\""));

    [Test]
    public async Task Sessions_Alone_MakeNoListenerNorSchedule()
    {
        var run = await DevAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Counts.Keys.Where(type => type.StartsWith("aws:lb/", StringComparison.Ordinal)
                    || type.StartsWith("aws:scheduler/", StringComparison.Ordinal)
                    || type.StartsWith("aws:route53/", StringComparison.Ordinal)),
                Is.Empty);
            Assert.That(run.Json("lake-logs-policy"), Does.Not.Contain("elasticloadbalancing"));
        }
    }

    [Test]
    public async Task Snapshots_OfNoDays_AreNotMade() =>
        Assert.That(
            (await StackRun.OfAsync(StackConfigurations.Dev.Add("dss:snapshotDays", "0"), "dev")).Counts.Keys,
            Has.Member("aws:ebs/volume:Volume").And.No.Member("aws:dlm/lifecyclePolicy:LifecyclePolicy"));

    [Test]
    public async Task Nothing_WithoutDss_IsThereButItsIdentity()
    {
        var run = await StackRun.OfAsync(
            StackConfigurations.Dev
                .Add("dss:enabled", "false")
                .Add("dss:credentials", "keypair")
                .Add("dss:clusterMode", "dynamic"),
            "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Resources.Select(made => made.Name!).Where(
                    name => name.StartsWith("dss", StringComparison.Ordinal)),
                Is.EquivalentTo(new[]
                {
                    "dss-identity", "dss-identity-role", "dss-identity-profile", "dss-identity-connections-policy",
                    "dss-identity-registry-policy",
                }));
            Assert.That(run.NamesOf("aws:kms/key:Key"), Has.No.Member("encryption-secrets"));
            Assert.That(run.Calls.Select(call => call.Token), Has.None.Contains("getAmi"));
        }
    }

    [Test]
    public async Task Key_OfSecrets_IsThereWithDss() =>
        Assert.That((await DevAsync()).NamesOf("aws:kms/key:Key"), Has.Member("encryption-secrets"));

    [Test]
    public async Task Protect_OfTheStack_KeepsTheData()
    {
        var kept = await StackRun.OfAsync(StackConfigurations.All, "prod");
        var open = await UnlikeData.Run();

        using (Assert.EnterMultipleScope())
        {
            foreach (var (run, expected) in new[] { (kept, (bool?)true), (open, null) })
            {
                Assert.That(run.Kept("dss-volume-volume"), Is.EqualTo((expected, expected)));
                Assert.That(run.Kept("dss-secrets-admin-secret").Protect, Is.EqualTo(expected));
                Assert.That(run.Kept("dss-listener-load-balancer").Protect, Is.EqualTo(expected));
            }

            Assert.That(kept.Json("dss-host-instance"), Does.Contain("\"disableApiTermination\":true"));
        }
    }

    private static Task<StackRun> DevAsync() => StackRun.OfAsync(StackConfigurations.Dev, "dev");
}
