using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Base of the rules that hold for every resource of every stack.</summary>
[TestFixtureSource(nameof(StackNames))]
public abstract class EstateTests(string stack)
{
    public static IEnumerable<string> StackNames => Stacks.Names;

    protected string Stack => stack;

    protected PlatformPlan Plan => Stacks.Plan(stack);

    protected bool IsProtected => Plan.Config["dataplatform:environment"] == "prod";

    /// <summary>Resources of a type; none at all would make a rule about them pass for nothing.</summary>
    protected IReadOnlyList<PlanResource> All(string type)
    {
        var found = Plan.Resources.Where(resource => resource.Type == type).ToList();
        Assert.That(found, Is.Not.Empty, $"{stack} has no {type}");
        return found;
    }

    /// <summary>Those of a type whose property flows from the resource.</summary>
    protected IReadOnlyList<PlanResource> Attached(string type, string property, PlanResource to) =>
        [.. Plan.Resources.Where(resource => resource.Type == type
            && resource.PropertyDependencies.TryGetValue(property, out var urns)
            && urns.Contains(to.Urn))];

    /// <summary>The one of them.</summary>
    protected PlanResource TheOne(string type, string property, PlanResource to)
    {
        var found = Attached(type, property, to);
        Assert.That(found, Has.Count.EqualTo(1), $"{type} of {to.Name}");
        return found[0];
    }

    /// <summary>A rule for each resource, all violations at once.</summary>
    protected static void Each(IEnumerable<PlanResource> resources, Action<PlanResource> rule) =>
        Assert.Multiple(() =>
        {
            foreach (var resource in resources)
            {
                rule(resource);
            }
        });

    protected static T? Input<T>(PlanResource resource, string name) =>
        resource.Inputs[name] is { } value ? value.GetValue<T>() : default;

    /// <summary>The statements of a policy document in an input.</summary>
    protected static IReadOnlyList<JsonObject> Statements(PlanResource resource, string property) =>
        [.. JsonNode.Parse(Input<string>(resource, property)!)!["Statement"]!.AsArray().OfType<JsonObject>()];
}
