using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.LakeFormation;

/// <summary>What <see cref="DataLakeAdministration"/> needs.</summary>
public sealed class DataLakeAdministrationArgs
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
    }
}
