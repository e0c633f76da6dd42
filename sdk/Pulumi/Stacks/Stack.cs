using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// The root of a program: derive from it, create the resources in the constructor and assign the
/// <c>[Output]</c> properties there. Every resource without a parent of its own is its child.
/// </summary>
public class Stack : ComponentResource
{
    internal const string _rootPulumiStackTypeName = "pulumi:pulumi:Stack";

    /// <param name="options">What applies to every resource of the stack.</param>
    public Stack(StackOptions? options = null)
        : base(
            _rootPulumiStackTypeName,
            $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            ToComponentOptions(options))
        => Deployment.InternalInstance.Stack = this;

    internal Output<IDictionary<string, object?>> Outputs { get; private set; }
        = Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>Checks that the <c>[Output]</c> properties are assigned and registers them as stack outputs.</summary>
    internal void RegisterPropertyOutputs()
    {
        Outputs = Output.Create(StackOutputs.Collect(this));
        RegisterOutputs(Outputs);
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options)
        => options is null
            ? null
            : new ComponentResourceOptions
            {
                ResourceTransformations = options.ResourceTransformations,
                ResourceTransforms = options.ResourceTransforms,
            };
}
