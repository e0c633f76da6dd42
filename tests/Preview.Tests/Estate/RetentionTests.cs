using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>What holds state is protected, and outlives its place in the program, in prod and only there.</summary>
public class RetentionTests(string stack) : EstateTests(stack)
{
    private static readonly ImmutableHashSet<string> Kept =
    [
        "catalog-default-database",
        "catalog-encryption",
        "cluster-control-plane-logs",
        "connections-finance-catalog-database",
        "connections-marketing-catalog-database",
        "connections-partners-catalog-database",
        "connections-research-catalog-database",
        "connections-sales-bucket",
        "connections-sales-catalog-database",
        "dss-volume-volume",
        "encryption-alerts",
        "encryption-backups",
        "encryption-catalog",
        "encryption-cluster",
        "encryption-data",
        "encryption-images",
        "encryption-logs",
        "encryption-secrets",
        "encryption-volumes",
        "encryption-warehouse",
        "lake-assets",
        "lake-curated",
        "lake-logs",
        "lake-raw",
        "lake-results",
        "lake-workspace",
        "operations-backups-vault",
        "registry-dss/dku-apideployer-apinode-base",
        "registry-dss/dku-cde-base",
        "registry-dss/dku-exec-base",
        "registry-dss/dku-spark-base",
        "studio-workspaces",
        "warehouse-namespace",
    ];

    // They can be made again; what they hold is elsewhere.
    private static readonly ImmutableHashSet<string> OnlyProtected =
    [
        "cluster-control-plane-eks", "dss-secrets-admin-secret", "dss-secrets-warehouse-secret", "emr-cluster",
        "studio-studio",
    ];

    // Settings of what is kept: without them a bucket that stays would be open, and a log would lose its history. The
    // block of public EMR clusters is the whole account's.
    private const string OnlyRetained =
        "^(lake-[a-z]+|connections-sales-bucket|studio-workspaces)"
        + "-(access-logs|encryption|lifecycle|ownership|policy|public-access|versioning)$"
        + "|^registry-dss/.*-(lifecycle|policy)$|^warehouse-(connection|user|useractivity)log$"
        + "|^spark-[a-z]+-logs$|^emr-block-public-access$";

    // Jobs that run keep theirs, in every stack; they go with their bucket.
    private const string PodTemplate = "^spark-pod-templates-[a-z]+-(driver|executor)$";

    [Test]
    public void WhatHoldsState_IsProtectedAndRetainedInProdOnly() =>
        Assert.That(
            Plan.Resources.Where(resource => resource.Protect && resource.RetainOnDelete).Select(one => one.Name),
            Is.EquivalentTo(IsProtected ? Kept : []));

    [Test]
    public void WhatCanBeMadeAgain_IsAtMostProtected() =>
        Assert.That(
            Plan.Resources.Where(resource => resource.Protect && !resource.RetainOnDelete).Select(one => one.Name),
            Is.EquivalentTo(IsProtected ? OnlyProtected : []));

    [Test]
    public void WhatIsRetainedWithoutProtection_AreSettings()
    {
        var retained = Plan.Resources
            .Where(resource => resource.RetainOnDelete && !resource.Protect)
            .Select(resource => resource.Name).ToList();
        Assert.That(retained, Is.All.Matches<string>(name =>
            Regex.IsMatch(name, IsProtected ? $"{OnlyRetained}|{PodTemplate}" : PodTemplate)));
        Assert.That(retained, Has.Count.EqualTo(IsProtected ? 76 : 6));
    }

    [Test]
    public void TypesThatHoldState_AreKeptWithoutException()
    {
        var types = Plan.Resources.Where(resource => Kept.Contains(resource.Name))
            .Select(resource => resource.Type).ToHashSet();
        Each(Plan.Resources.Where(resource => types.Contains(resource.Type) && !Removable(resource.Type)), resource =>
        {
            Assert.That(resource.Protect, Is.EqualTo(IsProtected), resource.Name);
            Assert.That(resource.RetainOnDelete, Is.EqualTo(IsProtected), resource.Name);
        });
    }

    [Test]
    public void Preview_SaysOfEachWhatBecomesOfIt()
    {
        using var text = new StringWriter();
        TreeRenderer.Render(text, Plan, PlanEstimates.Of(Plan, Today.Fixed), new RenderOptions(null, false, false));
        var lines = text.ToString().Split('\n');
        Assert.Multiple(() =>
        {
            foreach (var name in Kept.Where(name => Plan.Resources.Any(resource => resource.Name == name)))
            {
                Assert.That(
                    lines.Single(line => Regex.IsMatch(line, $" {Regex.Escape(name)} .*create")),
                    IsProtected ? Does.EndWith("create, protected, retained") : Does.EndWith("create"));
            }
        });
    }

    // Of logs only the audit of the cluster is state; the rest tells of what has been.
    private static bool Removable(string type) => type == "aws:cloudwatch/logGroup:LogGroup";
}
