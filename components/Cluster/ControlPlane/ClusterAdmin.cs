using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>An IAM role that administers the cluster.</summary>
/// <param name="Arn">The role's ARN.</param>
/// <param name="Label">
/// What tells it from other roles in names: account and role name. IAM has no two roles of one name in an account,
/// whatever their paths.
/// </param>
internal sealed partial record ClusterAdmin(string Arn, string Label)
{
    /// <summary>The roles in the order of their labels, which is not that of the list.</summary>
    /// <exception cref="ArgumentException">One of them is no role's ARN, or a role is there twice.</exception>
    public static ImmutableArray<ClusterAdmin> All(string property, IEnumerable<string> arns, string partition)
    {
        var admins = new SortedDictionary<string, ClusterAdmin>(StringComparer.Ordinal);
        foreach (var arn in arns)
        {
            if (!TryParse(arn, partition, out var admin))
            {
                throw new ArgumentException(
                    $"{property} has '{arn}'; accepted: ARNs of IAM roles, arn:{partition}:iam::<account>:role/<name>",
                    property);
            }

            if (!admins.TryAdd(admin.Label, admin))
                throw new ArgumentException($"{property} has '{arn}' twice; accepted: each role once", property);
        }

        return [.. admins.Values];
    }

    private static bool TryParse(string arn, string partition, [NotNullWhen(true)] out ClusterAdmin? admin)
    {
        var match = RoleArn().Match(arn);
        admin = match.Success && match.Groups["partition"].Value == partition
            ? new ClusterAdmin(arn, $"{match.Groups["account"].Value}-{match.Groups["name"].Value}")
            : null;
        return admin is not null;
    }

    [GeneratedRegex(
        @"^arn:(?<partition>aws[a-z-]*):iam::(?<account>[0-9]{12}):role/([\x21-\x7e]+/)?"
        + @"(?<name>[A-Za-z0-9+=,.@_-]{1,64})\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex RoleArn();
}
