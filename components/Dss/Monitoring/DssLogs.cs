using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>
/// The log groups of the host, encrypted, to which its CloudWatch agent sends what the host and DSS write. Their names
/// are known beforehand.
/// </summary>
public sealed class DssLogs : ComponentResource
{
    /// <summary>Makes the log groups.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the groups are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssLogs(string name, DssLogsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssLogs", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        Resources =
        [
            .. DssLogFiles.Groups.Select(group => new LogGroup(
                $"{name}-{group}",
                new LogGroupArgs
                {
                    Name = NameOf(args.Target, group),
                    KmsKeyId = args.LogsKeyArn,
                    RetentionInDays = args.RetentionDays,
                    Tags = NetworkTags.Named($"{args.Target.NamePrefix}-dss-{group}"),
                },
                new CustomResourceOptions { Parent = this })),
        ];
        Names = NamesOf(args.Target);
        RegisterOutputs(new Dictionary<string, object?> { ["names"] = Names });
    }

    /// <summary>Names of the groups by what is in them, such as <c>bootstrap</c> and <c>backend</c>.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; }

    /// <summary>The groups; a host that is started before them writes to none.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>Names of the groups of a platform by what is in them.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static ImmutableSortedDictionary<string, string> NamesOf(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return DssLogFiles.Groups.ToImmutableSortedDictionary(
            group => group, group => NameOf(target, group), StringComparer.Ordinal);
    }

    /// <summary>The name of a group.</summary>
    internal static string NameOf(AwsTarget target, string group) => $"/{target.NamePrefix}/dss/{group}";
}
