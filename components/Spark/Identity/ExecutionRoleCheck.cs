using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Spark.Identity;

/// <summary>The rules of an execution role.</summary>
internal static partial class ExecutionRoleCheck
{
    /// <summary>Finds the first mistake; null: there is none.</summary>
    public static Mistake? Find(ExecutionRoleArgs args) =>
        Names(args)
            .Concat(SparkGrantsCheck.Find(args.Places, args.Databases))
            .Concat(Labels(args))
            .Concat(Sizes(args))
            .FirstOrDefault();

    // All of these stand in policies, where a wildcard would reach what is others'.
    private static IEnumerable<Mistake> Names(ExecutionRoleArgs args)
    {
        if (NamespaceCheck.Find(new NamespaceSpec { Name = args.Namespace }).FirstOrDefault() is { } mistake)
            yield return mistake with { Property = nameof(args.Namespace) };
        foreach (var (property, value) in (IEnumerable<(string, string)>)
            [(nameof(args.Label), args.Label), (nameof(args.VirtualCluster), args.VirtualCluster)])
        {
            if (!Name().IsMatch(value))
                yield return new(property, $"'{value}' is not a name", "lower-case letters, digits and hyphens");
        }

        var roleName = SparkNames.ExecutionRole(args.Cluster.Target, args.Label);
        if (roleName.Length > IamLimits.RoleName)
        {
            yield return new(
                nameof(args.Label),
                $"makes the role's name '{roleName}' {roleName.Length} characters long",
                $"a label with which it has {IamLimits.RoleName} at most");
        }
    }

    private static IEnumerable<Mistake> Labels(ExecutionRoleArgs args) =>
        from label in args.Policies.Keys.Order(StringComparer.Ordinal)
        where !Label().IsMatch(label)
        select new Mistake(nameof(args.Policies), $"'{label}' is not a label", "letters, digits and hyphens");

    private static IEnumerable<Mistake> Sizes(ExecutionRoleArgs args)
    {
        foreach (var (label, write) in args.Policies.OrderBy(policy => policy.Key, StringComparer.Ordinal))
        {
            var length = write(AwsTarget.AnyAccount).ToJson().Length;
            if (length > IamLimits.ManagedPolicyLength)
            {
                yield return new(
                    nameof(args.Policies),
                    $"'{label}' is {length} characters long",
                    $"at most {IamLimits.ManagedPolicyLength}");
            }
        }

        var policies = ExecutionPolicies.Data(args, AwsTarget.AnyAccount).Length
            + ExecutionPolicies.Grants(args, AwsTarget.AnyAccount).Length
            + args.Policies.Count;
        if (policies > IamLimits.AttachedPolicies)
        {
            yield return new(
                nameof(args.Data),
                $"takes {policies} IAM policies of the role, with its places, databases and further policies",
                $"so much that {IamLimits.AttachedPolicies} policies do");
        }
    }

    [GeneratedRegex(@"^[a-z0-9-]+\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z0-9-]+\z")]
    private static partial Regex Label();
}
