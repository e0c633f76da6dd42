using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;

namespace DataPlatform.Preview.Cloud;

/// <summary>Holds one resource's values against types of the schema, and collects findings.</summary>
internal sealed class ValueCheck
{
    private const int ListedValues = 12;

    private readonly SchemaCatalog _schema;
    private readonly string _package;
    private readonly string _urn;
    private readonly List<Finding> _findings;

    public ValueCheck(SchemaCatalog schema, string package, string urn, List<Finding> findings)
    {
        _schema = schema;
        _package = package;
        _urn = urn;
        _findings = findings;
    }

    /// <summary>Checks an object: which properties it has, and each of them.</summary>
    public void Members(
        IReadOnlyList<FactsMember> members,
        IReadOnlyDictionary<string, object> values,
        string path,
        string owner,
        IReadOnlySet<string> given,
        bool requireAll)
    {
        var inputs = members.Where(member => member.IsInput || member.IsArgument)
            .ToDictionary(member => member.Name, StringComparer.Ordinal);
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var at = Join(path, name);
            if (!inputs.TryGetValue(name, out var member))
            {
                if (!requireAll && members.Any(m => m.Name == name))
                    continue;
                var near = NearestName.Find(name, inputs.Keys);
                Add(SchemaValidator.UnknownProperty, at, near is null
                    ? $"{owner} has no input '{name}'."
                    : $"{owner} has no input '{name}'; did you mean '{near}'?");
                continue;
            }

            if (member.IsDeprecated)
                Add(SchemaValidator.DeprecatedProperty, at, $"{owner} deprecates '{name}'.", Severity.Warning);
            Value(member.Type, member.IsJson ? SchemaValues.FromJson(value) : value, at);
        }

        foreach (var member in members)
        {
            var required = member.IsInputRequired || member.IsArgumentRequired;
            if (required && requireAll && !values.ContainsKey(member.Name) && !given.Contains(member.Name))
                Add(SchemaValidator.MissingProperty, Join(path, member.Name), $"{owner} needs '{member.Name}'.");
        }
    }

    private void Value(FactsType type, object value, string at)
    {
        switch (type.Kind)
        {
            case FactsTypeKind.Any:
                break;
            case FactsTypeKind.List when value is ImmutableArray<object> list:
                for (var index = 0; index < list.Length; index++)
                    Value(type.Element, list[index], string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"));
                break;
            case FactsTypeKind.Map when value is IReadOnlyDictionary<string, object> map:
                foreach (var (key, item) in map.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    Value(type.Element, item, Join(at, key));
                break;
            case FactsTypeKind.Object when value is IReadOnlyDictionary<string, object> values:
                if (_schema.FindInput(_package, type.Text) is { } nested)
                    Within(type).Members(
                        nested.Members, values, at, nested.ClassName, ImmutableHashSet<string>.Empty, true);
                else
                    Add(SchemaValidator.UnknownType, at, $"The schema has no type {type.Text}.");
                break;
            case FactsTypeKind.Enum:
                Enumerated(type, value, at, Severity.Error);
                break;
            case FactsTypeKind.Union:
                Union(type, value, at);
                break;
            default:
                if (!SchemaValues.Fit(type, value))
                    Add(SchemaValidator.WrongType, at, $"{SchemaValues.Describe(value)} where {type} is expected.");
                break;
        }
    }

    /// <summary>References inside a type of another package are that package's.</summary>
    private ValueCheck Within(FactsType type) =>
        SchemaCatalog.PackageOf(_package, type.Text) is var package && package == _package
            ? this
            : new ValueCheck(_schema, package, _urn, _findings);

    private void Union(FactsType type, object value, string at)
    {
        // 'string or enumeration': AWS may know more values than the schema lists, hence a warning.
        if (value is string && type.Arguments.Any(arm => arm.Kind == FactsTypeKind.String))
        {
            if (type.Arguments.FirstOrDefault(arm => arm.Kind == FactsTypeKind.Enum) is { } listed)
                Enumerated(listed, value, at, Severity.Warning);
            return;
        }

        var arms = type.Arguments.Where(arm => SchemaValues.Fit(arm, value)).ToList();
        if (arms.Count == 0)
        {
            Add(SchemaValidator.WrongType, at, $"{SchemaValues.Describe(value)} where {type} is expected.");
            return;
        }

        // Several arms of the same outer kind: the one with the fewest findings is what was meant.
        var start = _findings.Count;
        List<Finding>? best = null;
        foreach (var arm in arms)
        {
            Value(arm, value, at);
            var findings = _findings.GetRange(start, _findings.Count - start);
            _findings.RemoveRange(start, findings.Count);
            if (best is null || findings.Count < best.Count)
                best = findings;
        }

        _findings.AddRange(best!);
    }

    private void Enumerated(FactsType type, object value, string at, Severity severity)
    {
        if (_schema.FindEnum(_package, type.Text) is not { } listed)
        {
            Add(SchemaValidator.UnknownType, at, $"The schema has no enumeration {type.Text}.");
            return;
        }

        if (value is not (string or double))
        {
            Add(SchemaValidator.WrongType, at, $"{SchemaValues.Describe(value)} where one of {type.Text} is expected.");
            return;
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        if (listed.Values.Any(item => item.Value == text))
            return;
        var values = listed.Values.Select(item => item.Value).ToList();
        var accepted = values.Count <= ListedValues
            ? $"accepted: {string.Join(", ", values)}."
            : NearestName.Find(text, values) is { } near ? $"did you mean '{near}'?" : $"see {type.Text}.";
        Add(SchemaValidator.BadEnumValue, at, $"'{text}' is not one of {type.Text}; {accepted}", severity);
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Add(string rule, string at, string message, Severity severity = Severity.Error) =>
        _findings.Add(new Finding(severity, rule, _urn, at, message));
}
