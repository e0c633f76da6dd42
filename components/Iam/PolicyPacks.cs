using System.Collections.Immutable;

namespace DataPlatform.Components.Iam;

/// <summary>Divides what identities may do among managed policies, in as few as take it in the given order.</summary>
internal static class PolicyPacks
{
    /// <summary>The policies, none of nothing.</summary>
    /// <param name="items">What the policies are about.</param>
    /// <param name="write">Writes the policy of some items, of the number of policies before it and the items.</param>
    public static ImmutableArray<PolicyDocument> Of<T>(
        IEnumerable<T> items, Func<int, ImmutableArray<T>, PolicyDocument> write)
    {
        var full = ImmutableArray.CreateBuilder<PolicyDocument>();
        ImmutableArray<T> pack = [];
        PolicyDocument? policy = null;
        foreach (var item in items)
        {
            var longer = write(full.Count, pack.Add(item));
            if (policy is not null && longer.ToJson().Length > IamLimits.ManagedPolicyLength)
            {
                full.Add(policy);
                pack = [];
                longer = write(full.Count, [item]);
            }

            (pack, policy) = (pack.Add(item), longer);
        }

        if (policy is not null)
            full.Add(policy);
        return full.ToImmutable();
    }
}
