using System.Collections.Immutable;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Names of kinds of jobs, where others speak of them.</summary>
/// <param name="all">The kinds that there are.</param>
/// <param name="areKnown">Whether all of them could be read.</param>
internal sealed class JobKindNames(IEnumerable<string> all, bool areKnown)
{
    /// <summary>The property with such names.</summary>
    public const string Property = "kinds";

    /// <summary>The default kind of notebooks.</summary>
    public const string Notebook = "notebook";

    /// <summary>The default kinds of jobs that nobody watches.</summary>
    public static readonly ImmutableArray<string> OfBatch = ["critical", "shared"];

    private static readonly Scalar<string> Name = Scalars.Text("the name of a kind of jobs", "names of kinds of jobs");

    private readonly ImmutableSortedSet<string> _all = all.ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>What is accepted as a name.</summary>
    public string Accepted => NamedItems.Accepted(_all, "none, for there are no kinds of jobs");

    /// <summary>Those of some kinds that there are.</summary>
    public ImmutableArray<string> ThatAreThere(ImmutableArray<string> wanted) => [.. wanted.Where(_all.Contains)];

    /// <summary>Whether a name is certainly that of no kind.</summary>
    public bool IsUnknown(string name) => areKnown && !_all.Contains(name);

    /// <summary>Reads names of kinds.</summary>
    /// <param name="item">The item.</param>
    /// <param name="isWanted">Whether the item has an effect.</param>
    /// <returns>The names in order.</returns>
    public ImmutableArray<string> Read(SettingsSection item, bool isWanted)
    {
        var names = item.List(Property, Name, "names of kinds of jobs");
        if (isWanted)
            ItemMistakes.Refuse(
                item,
                from name in names.Index()
                where IsUnknown(name.Item)
                select new Components.Common.Mistake(
                    $"{Property}[{name.Index}]", $"'{name.Item}' is not a kind of jobs", Accepted));
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
