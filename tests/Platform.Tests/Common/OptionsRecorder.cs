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

    /// <summary>Names of what a resource is made after, in ordinal order.</summary>
    public static async Task<ImmutableArray<string>> AfterAsync(ResourceOptions options)
    {
        var after = new List<string>();
        await foreach (var dependency in options.DependsOn)
            after.Add((await OutputUtilities.GetValueAsync(dependency.Apply(value => value))).GetResourceName());
        return [.. after.Order(StringComparer.Ordinal)];
    }

    public async Task<ImmutableArray<RecordedOptions>> FinishAsync()
    {
        var recorded = ImmutableArray.CreateBuilder<RecordedOptions>();
        foreach (var (resource, options) in _seen.Where(seen => seen.Resource is not Pulumi.Stack))
        {
            recorded.Add(new RecordedOptions(
                resource.GetResourceType(),
                resource.GetResourceName(),
                options.Parent?.GetResourceName(),
                await AfterAsync(options),
                options.Protect,
                options.RetainOnDelete,
                options.DeletedWith?.GetResourceName(),
                (options as CustomResourceOptions)?.DeleteBeforeReplace,
                [.. options.IgnoreChanges]));
        }

        return recorded.ToImmutable();
    }
}
