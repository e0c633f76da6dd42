using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.LakeFormation;

/// <summary>What <see cref="DataLakeAdministration"/> needs.</summary>
public sealed partial class DataLakeAdministrationArgs
{
    /// <summary>How many administrators Lake Formation takes.</summary>
    public const int MostAdmins = 30;

    /// <summary>
    /// ARNs of the IAM roles and users that administer Lake Formation in the account, 1 to 30, each once: all of them,
    /// those of others too, and the role that deploys (not its session).
    /// </summary>
    public required ImmutableArray<string> AdminArns { get; init; }

    /// <summary>The settings cannot be deleted by the stack. Default: false. They outlive it in any case.</summary>
    public bool Protect { get; init; }

    /// <summary>
    /// By what Lake Formation knows Spark engines of the account that filter tables by column and row: the value of the
    /// session tag <c>LakeFormationAuthorizedCaller</c>, 1 to 256 letters, digits, spaces and <c>.-_/#</c>. Such
    /// engines get the data of tables whole and are trusted to filter it; null: none is. Default: null.
    /// </summary>
    public string? FineGrainedSparkTag { get; init; }

    /// <summary>The account that those engines run in, needed with <see cref="FineGrainedSparkTag"/>.</summary>
    public Input<string>? AccountId { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range($"{nameof(AdminArns)}.{nameof(AdminArns.Length)}", AdminArns.Length, 1, MostAdmins);
        if (AdminArns.GroupBy(arn => arn).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"{nameof(AdminArns)} has '{twice.Key}' twice; accepted: each once", nameof(AdminArns));
        }

        if (FineGrainedSparkTag is not { } tag)
            return;
        if (!TagForm().IsMatch(tag))
        {
            throw new ArgumentException(
                $"{nameof(FineGrainedSparkTag)} is '{tag}'; accepted: 1 to 256 letters, digits, spaces and .-_/#",
                nameof(FineGrainedSparkTag));
        }

        if (AccountId is null)
        {
            throw new ArgumentException(
                $"{nameof(AccountId)} is null; accepted: the account, with {nameof(FineGrainedSparkTag)}",
                nameof(AccountId));
        }
    }

    [GeneratedRegex(@"^[.\-_/#A-Za-z0-9 ]{1,256}\z")]
    private static partial Regex TagForm();
}
