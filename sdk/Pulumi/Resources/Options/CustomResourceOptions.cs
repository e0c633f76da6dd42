namespace Pulumi;

/// <summary>Settings of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    /// <summary>Whether a replacement deletes the old one first.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are kept secret beside those that the provider says are.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The provider's id of an existing resource, which is then adopted.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables of a provider's process, each with the variable that it is read from.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    /// <summary>
    /// New options of both: lists are appended, scalars are those of <paramref name="options2"/> where not null.
    /// Neither argument changes.
    /// </summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1);
        var over = Copy(options2);
        merged.MergeFrom(over);
        merged.DeleteBeforeReplace = over.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = over.ImportId ?? merged.ImportId;
        merged.AdditionalSecretOutputs.AddRange(over.AdditionalSecretOutputs);
        foreach (var (name, source) in over.EnvVarMappings)
        {
            merged.EnvVarMappings[name] = source;
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static CustomResourceOptions Copy(CustomResourceOptions? options)
    {
        var copy = new CustomResourceOptions();
        if (options is not null)
        {
            copy.CopyFrom(options);
            copy.DeleteBeforeReplace = options.DeleteBeforeReplace;
            copy.AdditionalSecretOutputs = [.. options.AdditionalSecretOutputs];
            copy.ImportId = options.ImportId;

            // Shared, not copied, as in the official package.
            copy.EnvVarMappings = options.EnvVarMappings;
        }

        return copy;
    }
}
