using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What resources, invokes and calls are given: properties marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    protected InputArgs()
    {
    }

    /// <summary>The inputs by the names that the provider knows them by, as they are now.</summary>
    /// <exception cref="ArgumentNullException">A required input is null.</exception>
    internal abstract Task<ImmutableDictionary<string, object?>> ToDictionaryAsync();

    private protected Task<ImmutableDictionary<string, object?>> ReadMembersAsync()
    {
        var inputs = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var member in InputMember.Of(GetType()))
        {
            inputs.Add(member.Name, member.Read(this));
        }

        return Task.FromResult(inputs.ToImmutable());
    }
}
