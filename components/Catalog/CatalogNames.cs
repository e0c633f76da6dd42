using System.Text.RegularExpressions;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Catalog;

/// <summary>Names of what the catalog is made of. A part is the name of a connection.</summary>
public static partial class CatalogNames
{
    /// <summary>The part that stands for the platform's own database and workgroup in places that need one.</summary>
    public const string OwnPart = "default";

    private const string Accepted =
        "lower-case letters, digits and underscores, a letter or an underscore first, at most 128 characters";

    /// <summary>
    /// Name of a Glue database, for example <c>dataplatform_dev_sales</c>: hyphens, which query languages take for a
    /// minus, become underscores.
    /// </summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="part">The connection's name; null: the platform's own database.</param>
    public static string Database(string namePrefix, string? part = null) =>
        Workgroup(namePrefix, part).Replace('-', '_');

    /// <summary>Name of an Athena workgroup, for example <c>dataplatform-dev-sales</c>.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="part">The connection's name; null: the platform's own workgroup.</param>
    public static string Workgroup(string namePrefix, string? part = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(namePrefix);
        return part is null ? namePrefix : $"{namePrefix}-{part}";
    }

    /// <summary>Where in the results bucket a workgroup's results are, without slashes at the ends.</summary>
    /// <param name="part">The connection's name; null: the platform's own workgroup.</param>
    public static string ResultsPrefix(string? part = null) => $"athena/{part ?? OwnPart}";

    /// <summary>Says why a name cannot be that of a database made by the platform; null: it can.</summary>
    /// <param name="name">The name.</param>
    /// <param name="property">What a user calls it.</param>
    public static Mistake? FindDatabaseMistake(string name, string property = "database")
    {
        ArgumentNullException.ThrowIfNull(name);
        return !DatabasePattern().IsMatch(name)
            ? new Mistake(property, $"'{name}' is not a database name", Accepted)
            : ReservedNames.Databases.Contains(name)
                ? new Mistake(property, $"'{name}' is a database that is there already or never can be", "another name")
                : ReservedNames.Keywords.Contains(name)
                    ? new Mistake(property, $"'{name}' is a keyword of Athena's statements", "another name")
                    : null;
    }

    // Narrower than Glue, which takes nearly everything: these names need no quotes in most statements.
    [GeneratedRegex("^[a-z_][a-z0-9_]{0,127}\\z")]
    private static partial Regex DatabasePattern();
}
