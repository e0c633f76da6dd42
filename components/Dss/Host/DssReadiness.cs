using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Bundle;
using Pulumi;
using Pulumi.Aws.CloudFormation;
using WaitStack = Pulumi.Aws.CloudFormation.Stack;

namespace DataPlatform.Components.Dss;

/// <summary>
/// Waits until the host has the release: a CloudFormation stack with nothing in it but a condition, which the host
/// signals. The deployment fails when the host says that a step failed, or nothing in time.
/// </summary>
/// <remarks>
/// CloudFormation waits only when something is made, so that each release has a stack of its own name. A failed stack
/// is made anew by the next deployment, and the host, which looks each minute, tries again and answers.
/// </remarks>
public sealed class DssReadiness : ComponentResource
{
    // CloudFormation and the provider report a wait that ended in vain; neither should give up before it has.
    private const int StackMinutes = 5;
    private const int ProviderMinutes = 15;

    /// <summary>Makes the stack, and waits.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What is waited for.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssReadiness(string name, DssReadinessArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssReadiness", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var stack = new WaitStack(
            $"{name}-stack",
            new StackArgs
            {
                Name = args.Release.Apply(release => ReleasePointer.StackName(args.Target, release)),
                TemplateBody = Template(args.Minutes),
                TimeoutInMinutes = args.Minutes + StackMinutes,
                OnFailure = "ROLLBACK",
                Tags = { ["Name"] = $"{args.Target.NamePrefix}-dss" },
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = (Resource[])[.. args.After],
                DeleteBeforeReplace = true,
                // What the engine calls a creation that failed: an update of what is left would wait for nothing.
                ReplaceOnChanges = { "#initerror" },
                ReplacementTrigger = args.InstanceId.Apply<object>(id => id),
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(args.Minutes + ProviderMinutes) },
            });
        Ready = [stack];
        RegisterOutputs(new Dictionary<string, object?> { ["stackName"] = stack.Name });
    }

    /// <summary>What needs a host that is ready comes after these.</summary>
    public ImmutableArray<Resource> Ready { get; }

    private static string Template(int minutes) => SortedJson.Of(new JsonObject
    {
        ["AWSTemplateFormatVersion"] = "2010-09-09",
        ["Description"] = "Waits for the host of Dataiku DSS",
        ["Resources"] = new JsonObject
        {
            [ReleasePointer.SignalResource] = new JsonObject
            {
                ["Type"] = "AWS::CloudFormation::WaitCondition",
                ["CreationPolicy"] = new JsonObject
                {
                    ["ResourceSignal"] = new JsonObject { ["Count"] = 1, ["Timeout"] = $"PT{minutes}M" },
                },
            },
        },
    });
}
