using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>Runs a program and notes the options of every resource it makes, which mocks do not see.</summary>
internal sealed class OptionsRecorder(Action program)
{
    private readonly List<(Resource Resource, ResourceOptions Options)> _seen = [];

    public void Run() => program();

    public ResourceTransformationResult? Observe(ResourceTransformationArgs args)
    {
        _seen.Add((args.Resource, args.Options));
        return null;
    }

    public async Task<ImmutableArray<RecordedOptions>> FinishAsync()
    {
        var recorded = ImmutableArray.CreateBuilder<RecordedOptions>();
        foreach (var (resource, options) in _seen.Where(seen => seen.Resource is not Pulumi.Stack))
        {
            var after = new List<string>();
            await foreach (var dependency in options.DependsOn)
                after.Add((await OutputUtilities.GetValueAsync(dependency.Apply(value => value))).GetResourceName());
            recorded.Add(new RecordedOptions(
                resource.GetResourceType(),
                resource.GetResourceName(),
                options.Parent?.GetResourceName(),
                [.. after.Order(StringComparer.Ordinal)],
                options.Protect,
                options.RetainOnDelete,
                options.DeletedWith?.GetResourceName(),
                (options as CustomResourceOptions)?.DeleteBeforeReplace,
                [.. options.IgnoreChanges]));
        }

        return recorded.ToImmutable();
    }
}
