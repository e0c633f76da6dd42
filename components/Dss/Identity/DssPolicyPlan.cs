using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>
/// Which policies the role and the user of DSS have. Short ones are the role's own, where they are seen with the role,
/// long ones managed policies; a user's own ones end at a fifth of what a role's may be, and DSS's need more.
/// </summary>
/// <remarks>
/// Of which kind a policy is depends on nothing but itself. Were it what the others leave room for, a further policy
/// would move others, and for as long as a deployment goes on, which makes before it deletes, a role would have both.
/// </remarks>
/// <param name="OfRole">The role's own policies, in the order of their labels.</param>
/// <param name="Attached">Managed policies of the role, in the order of their labels.</param>
/// <param name="OfUser">Managed policies of the user, in the order of their labels; empty: there is no user.</param>
internal sealed record DssPolicyPlan(
    ImmutableArray<DssPolicy> OfRole, ImmutableArray<DssPolicy> Attached, ImmutableArray<DssPolicy> OfUser)
{
    // Longer are those for making clusters; the others together are less than a role's own may be.
    private const int LongestOfRole = 1800;

    /// <summary>The plan, the same for any account.</summary>
    public static DssPolicyPlan Of(DssIdentityArgs args)
    {
        var own = args.Permissions.Select(entry => new DssPolicy(entry.Key, entry.Value)).ToArray();
        var hosts = args.HostPermissions.Select(entry => new DssPolicy($"host-{entry.Key}", entry.Value));
        var hasUser = args.Credentials == DssCredentials.Keypair;
        DssPolicy[] ofRole = [.. hosts, .. hasUser ? [] : own];
        return new(
            Sort(ofRole.Where(policy => policy.Length <= LongestOfRole)),
            Sort(ofRole.Where(policy => policy.Length > LongestOfRole)),
            hasUser ? Sort(own) : []);
    }

    /// <summary>Says what IAM would not take; null: it takes all.</summary>
    public string? FindMistake()
    {
        var most = Math.Max(Attached.Length, OfUser.Length);
        if (most > IamLimits.AttachedPolicies)
            return $"they take {most} managed policies; accepted: {IamLimits.AttachedPolicies} at most";
        var length = OfRole.Sum(policy => policy.Length);
        if (length > IamLimits.OwnPoliciesOfRole)
            return $"the short ones have {length} characters; accepted: {IamLimits.OwnPoliciesOfRole} at most";
        var longest = Attached.Concat(OfUser).FirstOrDefault(policy => policy.Length > IamLimits.ManagedPolicyLength);
        return longest is null
            ? null
            : $"'{longest.Label}' has {longest.Length} characters; accepted: {IamLimits.ManagedPolicyLength} at most";
    }

    private static ImmutableArray<DssPolicy> Sort(IEnumerable<DssPolicy> policies) =>
        [.. policies.OrderBy(policy => policy.Label, StringComparer.Ordinal)];
}
