using System.Collections.Immutable;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Permissions of Lake Formation are on exactly one thing, and of those that this kind of thing has.
/// </summary>
/// <remarks>Why: Lake Formation refuses others. Source: Lake Formation developer guide, permissions
/// reference.</remarks>
public sealed class LakePermissionRule() : ResourceRule(
    "lakeformation-permissions", "aws:lakeformation/permissions:Permissions")
{
    private const string OfTables = "ALL ALTER DELETE DESCRIBE DROP INSERT SELECT";

    private static readonly (string Property, string Permissions)[] Kinds =
    [
        ("catalogResource", "ALL CREATE_DATABASE DESCRIBE DROP ALTER CREATE_CATALOG CREATE_LF_TAG"),
        ("dataCellsFilter", "SELECT DESCRIBE"),
        ("dataLocation", "DATA_LOCATION_ACCESS"),
        ("database", "ALL ALTER CREATE_TABLE DESCRIBE DROP"),
        ("lfTag", "ALL ALTER ASSOCIATE DESCRIBE DROP"),
        ("lfTagPolicy", OfTables + " CREATE_TABLE"),
        ("table", OfTables),
        ("tableWithColumns", "SELECT"),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var kinds = Kinds.Where(kind => resource.Has(kind.Property)).ToImmutableArray();
        if (kinds is not [var (property, permissions)])
        {
            yield return new Objection(
                "", $"{kinds.Length} of {string.Join(", ", Kinds.Select(kind => kind.Property))}; one is needed.");
            yield break;
        }

        var accepted = permissions.Split(' ');
        foreach (var permission in resource.Inputs.Texts("permissions").Where(one => !accepted.Contains(one)))
            yield return new Objection(
                "permissions",
                $"{permission} is not a permission on {property}; accepted: {string.Join(", ", accepted)}.");
    }
}
