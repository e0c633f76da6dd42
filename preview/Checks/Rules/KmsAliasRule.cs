using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// KMS aliases: <c>alias/</c> and letters, digits, slashes, underscores and hyphens, 256 characters in all, not
/// <c>alias/aws/</c>.
/// </summary>
/// <remarks>
/// Why: KMS refuses any other name; <c>alias/aws/</c> is for the keys that AWS manages. Source: KMS API reference,
/// CreateAlias.
/// </remarks>
public sealed partial class KmsAliasRule() : ResourceRule("kms-alias-name", "aws:kms/alias:Alias")
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.CloudName() is not { } name)
            yield break;
        if (!Pattern().IsMatch(name) || name.Length > 256)
            yield return new Objection(
                "name",
                $"The alias '{name}' is not 'alias/' and letters, digits, '/', '_' and '-', 256 characters in all.");
        else if (name.StartsWith("alias/aws/", StringComparison.Ordinal))
            yield return new Objection("name", $"The alias '{name}' starts with 'alias/aws/', which AWS reserves.");
    }

    [GeneratedRegex(@"\Aalias/[A-Za-z0-9/_-]+\z")]
    private static partial Regex Pattern();
}
