using System.Collections.Immutable;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// What a change of DSS's configuration reaches: a new host where there must be one, the same host in all other cases,
/// and never the volume with the data. Changes of connections are among the tests of these.
/// </summary>
public class DssChangeTests(string stack) : EstateTests(stack)
{
    private const string Host = "dss-host-instance";
    private const string Pointer = "dss-release-pointer";
    private const string Readiness = "dss-readiness-stack";
    private const string Settings = "dss-release-settings";

    private static readonly ImmutableDictionary<string, (string Key, string Value)[]> Changes =
        new Dictionary<string, (string, string)[]>
        {
            ["version"] = [("dss:version", "15.1.0")],
            ["image"] = [("dss:image", "ami-0123456789abcdef0")],
            ["size"] = [("dss:instanceType", "r7i.4xlarge"), ("dss:rootVolumeGiB", "200")],
            ["volume"] = [("dss:dataVolumeGiB", "600"), ("dss:snapshotDays", "30")],
            ["contents"] = [("dss:sparkConfigs", """[{"name":"other"}]"""), ("dss:userIsolation", "true")],
            ["passwords"] = [("dss:passwordGeneration", "2")],
        }.ToImmutableDictionary();

    // What else there is follows the host's ID, which the plan of a first deployment makes of its name.
    [TestCase("version", Host, Pointer, Readiness, Settings)]
    [TestCase("image", Host, Pointer, Readiness)]
    [TestCase("size", Host, Pointer, Readiness, Settings)]
    [TestCase("volume", "dss-volume-volume", "dss-volume-snapshots")]
    [TestCase("contents", Pointer, Readiness, Settings)]
    [TestCase("passwords", Pointer, Readiness, Settings, "dss-secrets-admin-password")]
    public async Task Change_OfDss_ReachesNothingElse(string name, params string[] changed)
    {
        var before = new DssHostPlan(Plan);
        var plan = await Stacks.PlanAsync(Stacks.With(Stack, Changes[name]));
        var after = new DssHostPlan(plan);
        var change = PlanChange.Between(Plan, plan);
        var isNew = name is "version" or "image";
        Assert.Multiple(() =>
        {
            Assert.That(change.Made, Is.Empty);
            Assert.That(change.Gone, Is.Empty);
            Assert.That(
                change.Changed.Where(one => one != "dss-secrets-warehouse-password"), Is.EquivalentTo(changed));
            Assert.That(Input<bool>(after.Instance, "userDataReplaceOnChange"), Is.True);
            Assert.That(after.UserData, isNew ? Is.Not.EqualTo(before.UserData) : Is.EqualTo(before.UserData));
            Assert.That(Launch(after), isNew ? Is.Not.EqualTo(Launch(before)) : Is.EqualTo(Launch(before)));
        });
    }

    [Test]
    public void Replacement_OfTheHost_TakesTheVolumesAttachmentAndTheWaitAlong()
    {
        var made = Plan.Resources.ToDictionary(one => one.Name);
        var host = made[Host].Urn;
        Assert.Multiple(() =>
        {
            Assert.That(made["dss-host-data"].PropertyDependencies["instanceId"], Is.EqualTo(new[] { host }));
            Assert.That(Input<bool>(made["dss-host-data"], "stopInstanceBeforeDetaching"), Is.True);
            Assert.That(made[Readiness].Dependencies, Does.Contain(host));
            Assert.That(
                made["dss-volume-volume"].PropertyDependencies.Values.SelectMany(urns => urns),
                Is.EqualTo(new[] { made["encryption-volumes"].Urn }));
        });
    }

    [Test]
    public async Task Dss_TurnedOff_LeavesItsIdentityAndItsDataAndNothingElse()
    {
        var plan = await Variants.PlanAsync(Stack, "DSS disabled");
        var change = PlanChange.Between(Plan, plan);
        Assert.Multiple(() =>
        {
            Assert.That(
                plan.Resources.Select(one => one.Name)
                    .Where(name => name.StartsWith("dss", StringComparison.Ordinal)),
                Has.All.StartWith("dss-identity"));
            Assert.That(change.Made, Is.Empty);
            Assert.That(
                change.Gone.Where(one => one.RetainOnDelete).Select(one => one.Name)
                    .Where(name => name.StartsWith("dss", StringComparison.Ordinal)),
                Is.EqualTo(IsProtected ? new[] { "dss-volume-volume" } : []));
            Assert.That(plan.Outputs["dssInstanceId"], Is.Null);
            Assert.That($"{plan.Outputs["connections"]}", Is.EqualTo($"{Plan.Outputs["connections"]}"));
        });
    }

    private static string Launch(DssHostPlan host) => $"{DssHostPlan.Json(host.Pointer)["launch"]}";
}
