using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>How the resources hang together.</summary>
public class StructureTests(string stack) : EstateTests(stack)
{
    private const string StackType = "pulumi:pulumi:Stack";

    private static bool IsProvider(PlanResource resource) =>
        resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    [Test]
    public void Plan_HasNoFindingOfSeverityError() =>
        Assert.That(Plan.Findings.Where(finding => finding.Severity == Severity.Error), Is.Empty);

    [Test]
    public void Urns_AreUnique() => Assert.That(Plan.Resources.Select(resource => resource.Urn), Is.Unique);

    [Test]
    public void Stack_ComesFirstAndParentsBeforeChildren()
    {
        var seen = new HashSet<string>();
        Assert.That(Plan.Resources[0].Type, Is.EqualTo(StackType));
        Each(Plan.Resources, resource =>
        {
            Assert.That(resource.Parent is null || seen.Contains(resource.Parent), resource.Urn);
            seen.Add(resource.Urn);
        });
    }

    [Test]
    public void CustomResources_AreMadeByAnExplicitProvider() =>
        Each(Plan.Resources.Where(resource => resource.Custom && !IsProvider(resource)), resource =>
            Assert.That(
                resource.Provider,
                resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
                    ? Does.Contain("pulumi:providers:kubernetes::cluster-control-plane-kubernetes::")
                    // Of the one that makes passwords there is nothing to choose.
                    : resource.Type.StartsWith("random:", StringComparison.Ordinal)
                    ? Is.Empty
                    : Does.Contain("::pulumi:providers:aws::aws::"),
                resource.Urn));

    [Test]
    public void CustomResources_BelongToAComponent()
    {
        var types = Plan.Resources.ToDictionary(resource => resource.Urn, resource => resource.Type);
        Each(Plan.Resources.Where(resource => resource.Custom && !IsProvider(resource)), resource =>
            Assert.That(types[resource.Parent!], Does.StartWith("dataplatform:"), resource.Urn));
    }

    [Test]
    public void Children_AreNamedAfterTheirParent()
    {
        var byUrn = Plan.Resources.ToDictionary(resource => resource.Urn);
        Each(Plan.Resources.Where(resource => resource.Parent is not null), resource =>
        {
            var parent = byUrn[resource.Parent!];
            if (parent.Type != StackType)
            {
                Assert.That(resource.Name, Does.StartWith($"{parent.Name}-"), resource.Urn);
            }
        });
    }

    [Test]
    public void Dependencies_AreResourcesOfThePlanAndNeverTheResourceItself()
    {
        var urns = Plan.Resources.Select(resource => resource.Urn).ToHashSet();
        Each(Plan.Resources, resource =>
        {
            Assert.That(resource.Dependencies, Is.SubsetOf(urns), resource.Urn);
            Assert.That(resource.Dependencies, Does.Not.Contain(resource.Urn), resource.Urn);
        });
    }

    [Test]
    public void Provider_TagsEverything()
    {
        var provider = All("pulumi:providers:aws").Single();
        var tags = JsonNode.Parse(Input<string>(provider, "defaultTags")!)!["tags"]!.AsObject();
        Assert.That(
            tags.Select(tag => $"{tag.Key}={tag.Value}"),
            Is.EquivalentTo(new[]
            {
                $"environment={Plan.Config["dataplatform:environment"]}",
                "managed-by=pulumi",
                "platform=dataplatform",
                $"stack={Stack}",
            }));
    }
}
