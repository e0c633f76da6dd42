using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Connections;

/// <summary>IAM's limits for the policies of connections.</summary>
internal static class ConnectionSizes
{
    /// <summary>Finds connections whose policies IAM would not take.</summary>
    /// <param name="specs">The connections of which nothing else is wrong, with their positions.</param>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="region">The region of the platform.</param>
    /// <param name="platformDatabase">The platform's own database, which DSS describes data in as well.</param>
    public static IEnumerable<(int Index, Mistake Mistake)> Find(
        IReadOnlyList<(int Index, ConnectionSpec Spec)> specs,
        string namePrefix,
        AwsRegion region,
        string platformDatabase)
    {
        AwsTarget target = new(namePrefix, region, Output.Create(AwsTarget.AnyAccount));
        (int Index, ConnectionPlan Plan)[] plans =
            [.. specs.Select(item => (item.Index, ConnectionPlan.Of(item.Spec, target, AwsTarget.AnyAccount)))];
        return
        [
            .. from item in plans
               from mistake in Identity(item.Plan, target)
               select (item.Index, mistake),
            .. from mistake in Metastore(plans.Select(item => item.Plan), platformDatabase, target)
               select (plans[^1].Index, mistake),
        ];
    }

    // Everything else in the policy has a limit of its own that leaves room.
    private static IEnumerable<Mistake> Identity(ConnectionPlan plan, AwsTarget target)
    {
        var policy = ConnectionPolicies.Identity(plan, target, AwsTarget.AnyAccount, lakeFormation: true);
        var length = policy.ToJson().Length;
        if (length > IamLimits.ManagedPolicyLength)
        {
            yield return new(
                "prefix",
                $"'{plan.Spec.Prefix}' makes the connection's policy {length} characters long",
                $"a shorter prefix, so that it has {IamLimits.ManagedPolicyLength} at most");
        }
    }

    private static IEnumerable<Mistake> Metastore(
        IEnumerable<ConnectionPlan> plans, string platformDatabase, AwsTarget target)
    {
        var policies = ConnectionPolicies.Metastore(plans, [platformDatabase], target, AwsTarget.AnyAccount).Length;
        if (policies > IamLimits.AttachedPolicies)
        {
            yield return new(
                "database",
                $"all databases together take {policies} policies of the identity that describes data to Glue",
                $"databases, fewer or with shorter names, that take {IamLimits.AttachedPolicies} policies");
        }
    }
}
