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
/// CloudFormation waits only when something is made, so that each release has a stack of its own name. A stack that
/// failed is deleted, so that the refresh before the next deployment misses it and makes it anew; the host, which looks
/// each minute, tries again and answers. What is left of a deployment that was broken off while it waited lacks the
/// stack's output, and is not taken for a host that is ready. (As read in the sources of the engine and the provider;
/// not verified on AWS.)
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
                OnFailure = "DELETE",
                Tags = { ["Name"] = $"{args.Target.NamePrefix}-dss" },
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = (Resource[])[.. args.After],
                DeleteBeforeReplace = true,
                // A creation that failed, where nobody refreshes: an update of what is left would wait for nothing.
                ReplaceOnChanges = { "#initerror" },
                ReplacementTrigger = args.InstanceId.Apply<object>(id => id),
                CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(args.Minutes + ProviderMinutes) },
            });
        Ready = [stack];
        InstanceId = Output.Tuple(args.InstanceId, stack.Outputs).Apply(known => Check(known.Item1, known.Item2));
        RegisterOutputs(new Dictionary<string, object?> { ["stackName"] = stack.Name });
    }

    /// <summary>What needs a host that is ready comes after these.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>ID of the host, once it is ready; a <see cref="RunException"/> says where it is not.</summary>
    public Output<string> InstanceId { get; }

    /// <summary>The host's ID, or a <see cref="RunException"/> where its stack is not complete.</summary>
    /// <param name="instanceId">ID of the host.</param>
    /// <param name="outputs">The stack's outputs.</param>
    internal static string Check(string instanceId, ImmutableDictionary<string, string> outputs) =>
        outputs.ContainsKey(ReleasePointer.SignalResource)
            ? instanceId
            : throw new RunException(
                $"DSS is not ready on host {instanceId}: a deployment was broken off while it waited. The host goes on "
                + "by itself; deploy again when its log says that the release is complete, or that a step failed");

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
        // There once all of it is made, and not before.
        ["Outputs"] = new JsonObject
        {
            [ReleasePointer.SignalResource] = new JsonObject
            {
                ["Value"] = new JsonObject { ["Ref"] = ReleasePointer.SignalResource },
            },
        },
    });
}
