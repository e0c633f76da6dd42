using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Waits for all that must exist before the resource does, and gathers what the mock sees.</summary>
    private async Task<(string Urn, MockResourceArgs Args)> PrepareAsync(
        Resource resource, bool remote, ResourceArgs args, ResourceOptions options, string id)
    {
        var type = resource.GetResourceType();
        var name = resource.GetResourceName();

        var dependencies = new HashSet<Resource>(await GatherAsync(options.DependsOn).ConfigureAwait(false));
        var values = await args.ToDictionaryAsync().ConfigureAwait(false);
        // The identity of a resource is never an input.
        var inputs = await PropertyBag.SerializeAsync(
            $"resource:{name}[{type}]",
            values.Where(value => value.Key is not (Constants.IdPropertyName or Constants.UrnPropertyName)),
            excludeReferences: remote).ConfigureAwait(false);

        var parent = options.Parent ?? (type == Stack._rootPulumiStackTypeName ? null : Stack);
        var parentUrn = parent is null
            ? null
            : await parent.Urn.GetValueAsync(whenUnknown: default!).ConfigureAwait(false);
        var provider = await FindProviderAsync(resource, remote, options).ConfigureAwait(false);

        foreach (var input in inputs.Properties)
            dependencies.UnionWith(input.Dependencies);
        await AwaitUrnsAsync(dependencies).ConfigureAwait(false);

        var prepared = new MockResourceArgs
        {
            Type = type,
            Name = name,
            Inputs = MockMonitor.Known(inputs),
            Provider = provider ?? "",
            Id = id,
        };
        return (CreateUrn(parentUrn, type, name), prepared);
    }

    private static async Task<string?> FindProviderAsync(Resource resource, bool remote, ResourceOptions options)
    {
        if (resource is CustomResource)
            return await ProviderResource.RegisterAsync(resource._provider).ConfigureAwait(false);

        // A remote component creates its children elsewhere, with these providers: they must be there before.
        if (remote && options is ComponentResourceOptions { Providers: var providers, Provider: var own })
        {
            foreach (var provider in own is null ? providers : [.. providers, own])
                await ProviderResource.RegisterAsync(provider).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Waits for the resources whose fate the options bind to this one, in the deployment and after.</summary>
    private static async Task AwaitRelatedAsync(Resource resource, ResourceOptions options)
    {
        if (options.DeletedWith is not null)
            await options.DeletedWith.Urn.GetValueAsync("").ConfigureAwait(false);
        foreach (var related in await GatherAsync(options.ReplaceWith).ConfigureAwait(false))
            await related.Urn.GetValueAsync("").ConfigureAwait(false);
        if (options.ReplacementTrigger is not null)
        {
            var context = $"resource:{resource.GetResourceName()}[{resource.GetResourceType()}].replacementTrigger";
            var serializer = new Serializer(marked: false);
            await serializer.SerializeAsync(context, options.ReplacementTrigger).ConfigureAwait(false);
        }
    }

    // Of the types of all parents only the outermost shows in the URN.
    private string CreateUrn(string? parentUrn, string type, string name)
    {
        var parentType = parentUrn?.Split("::")[2].Split('$')[0];
        var qualifiedType = string.IsNullOrEmpty(parentType) ? type : $"{parentType}${type}";
        return $"urn:pulumi:{StackName}::{ProjectName}::{qualifiedType}::{name}";
    }

    private static Task<ImmutableArray<Resource>> GatherAsync(InputList<Resource> resources)
        => resources.ToOutput().GetValueAsync(whenUnknown: []);

    private static async Task AwaitUrnsAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in ExpandComponents(resources))
            await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    /// <summary>
    /// To depend on a component means to depend on the resources in it, but for a remote one, which stands for
    /// itself: its children are not in this program.
    /// </summary>
    private static List<Resource> ExpandComponents(IEnumerable<Resource> resources)
    {
        var seen = new HashSet<Resource>();
        var pending = new Stack<Resource>(resources);
        while (pending.TryPop(out var resource))
        {
            if (!seen.Add(resource) || resource is not ComponentResource)
                continue;
            lock (resource.ChildResources)
            {
                foreach (var child in resource.ChildResources)
                    pending.Push(child);
            }
        }

        return [.. seen.Where(resource => resource is CustomResource or ComponentResource { remote: true })];
    }
}
