using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Takes the class that the discriminator property of the value names.</summary>
internal sealed class DiscriminatedUnionConverter(Type type, string discriminator) : ValueConverter
{
    private readonly ImmutableArray<DiscriminatedUnionCaseAttribute> _cases =
        [.. type.GetCustomAttributes<DiscriminatedUnionCaseAttribute>()];

    public override bool TryConvert(object value, out object? result)
    {
        result = null;
        var tag = (value as ImmutableDictionary<string, object?>)?.GetValueOrDefault(discriminator) as string;
        return tag is not null
            && _cases.FirstOrDefault(candidate => candidate.Tag == tag) is { } match
            && For(match.Type).TryConvert(value, out result);
    }
}
