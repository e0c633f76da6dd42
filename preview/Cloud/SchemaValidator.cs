using DataPlatform.Preview.Plan;
using DataPlatform.Schema;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// Holds a resource's inputs against the provider's schema: unknown and missing properties, wrong types, values outside
/// an enumeration, at any depth.
/// </summary>
public sealed class SchemaValidator
{
    /// <summary>Rule: a resource type, nested type or enumeration that the schema does not have.</summary>
    public const string UnknownType = "schema-unknown-type";

    /// <summary>Rule: a property that the type does not have.</summary>
    public const string UnknownProperty = "schema-unknown-property";

    /// <summary>Rule: a required property that is not there.</summary>
    public const string MissingProperty = "schema-missing-property";

    /// <summary>Rule: a value of another type than the property's.</summary>
    public const string WrongType = "schema-wrong-type";

    /// <summary>Rule: a value that the enumeration does not list.</summary>
    public const string BadEnumValue = "schema-bad-enum-value";

    /// <summary>Rule: a property that the provider says not to use any more.</summary>
    public const string DeprecatedProperty = "schema-deprecated-property";

    private readonly SchemaCatalog _schema;

    /// <summary>A validator.</summary>
    /// <param name="schema">The facts to hold resources against.</param>
    public SchemaValidator(SchemaCatalog schema) => _schema = schema;

    /// <summary>Validates one resource that a provider makes.</summary>
    /// <param name="urn">The resource, for the findings.</param>
    /// <param name="type">The type token.</param>
    /// <param name="inputs">
    /// Inputs by wire name, as mocks get them: string, bool, double, immutable arrays and dictionaries, assets,
    /// resources.
    /// </param>
    /// <param name="given">Properties that were given with a value that is not known yet: they are not missing.</param>
    /// <param name="read">Whether an existing resource is read: nothing is required then.</param>
    public IReadOnlyList<Finding> Validate(
        string urn,
        string type,
        IReadOnlyDictionary<string, object> inputs,
        IReadOnlySet<string> given,
        bool read = false)
    {
        var findings = new List<Finding>();
        if (_schema.FindResource(type) is not { } resource)
        {
            findings.Add(new Finding(
                Severity.Error,
                UnknownType,
                urn,
                "",
                $"The schema has no resource type {type}: nothing can be checked."));
            return findings;
        }

        var check = new ValueCheck(_schema, SchemaCatalog.PackageOf(type), urn, findings);
        check.Members(resource.Members, inputs, "", type, given, requireAll: !read);
        return findings;
    }
}
