using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>
/// Which policies the role and the user of DSS have. They are the role's own ones as far as IAM lets a role have them,
/// so that the few that need not be managed policies are seen with the role; a user's own ones end at a fifth of that,
/// and DSS's need more.
/// </summary>
/// <param name="OfRole">The role's own policies, in the order of their labels.</param>
/// <param name="Attached">Managed policies of the role, in the order of their labels.</param>
/// <param name="OfUser">Managed policies of the user, in the order of their labels; empty: there is no user.</param>
internal sealed record DssPolicyPlan(
    ImmutableArray<DssPolicy> OfRole, ImmutableArray<DssPolicy> Attached, ImmutableArray<DssPolicy> OfUser)
{
    /// <summary>The plan, the same for any account.</summary>
    public static DssPolicyPlan Of(DssIdentityArgs args)
    {
        var own = args.Permissions.Select(entry => new DssPolicy(entry.Key, entry.Value)).ToArray();
        var hosts = args.HostPermissions.Select(entry => new DssPolicy($"host-{entry.Key}", entry.Value));
        var hasUser = args.Credentials == DssCredentials.Keypair;
        DssPolicy[] ofRole = [.. hosts, .. hasUser ? [] : own];
        var attached = Surplus(ofRole);
        return new(Sort(ofRole.Except(attached)), Sort(attached), hasUser ? Sort(own) : []);
    }

    /// <summary>Says what IAM would not take; null: it takes all.</summary>
    public string? FindMistake()
    {
        var most = Math.Max(Attached.Length, OfUser.Length);
        if (most > IamLimits.AttachedPolicies)
            return $"they take {most} managed policies; accepted: {IamLimits.AttachedPolicies} at most";
        var longest = Attached.Concat(OfUser).FirstOrDefault(policy => policy.Length > IamLimits.ManagedPolicyLength);
        return longest is null
            ? null
            : $"'{longest.Label}' has {longest.Length} characters; accepted: {IamLimits.ManagedPolicyLength} at most";
    }

    // The longest first: that leaves the fewest of them to be managed policies.
    private static ImmutableArray<DssPolicy> Surplus(IReadOnlyCollection<DssPolicy> policies)
    {
        var length = policies.Sum(policy => policy.Length);
        return
        [
            .. policies
                .OrderByDescending(policy => policy.Length)
                .ThenBy(policy => policy.Label, StringComparer.Ordinal)
                .TakeWhile(policy =>
                {
                    var exceeds = length > IamLimits.OwnPoliciesOfRole;
                    length -= policy.Length;
                    return exceeds;
                }),
        ];
    }

    private static ImmutableArray<DssPolicy> Sort(IEnumerable<DssPolicy> policies) =>
        [.. policies.OrderBy(policy => policy.Label, StringComparer.Ordinal)];
}
