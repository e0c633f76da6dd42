using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The configuration of the stack under one namespace. The <c>Get</c> methods return <c>null</c> for a key that is
/// not set; the <c>Require</c> methods fail the program with the command that sets it. The <c>Secret</c> methods
/// return outputs that stay secret wherever they go.
/// </summary>
public sealed partial class Config
{
    private readonly string _name;

    /// <param name="name">The namespace. Default: the name of the project.</param>
    public Config(string? name = null)
    {
        const string OldSuffix = ":config";
        name ??= Deployment.Instance.ProjectName;
        _name = name.EndsWith(OldSuffix, StringComparison.Ordinal) ? name[..^OldSuffix.Length] : name;
    }

    /// <summary>A text.</summary>
    public string? Get(string key) => Deployment.InternalInstance.GetConfig(FullKey(key));

    /// <summary>A flag: <c>true</c> or <c>false</c>.</summary>
    public bool? GetBoolean(string key)
        => Get(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var value => throw new ConfigTypeException(FullKey(key), value, nameof(Boolean)),
        };

    /// <summary>A whole number.</summary>
    public int? GetInt32(string key)
        => Get(key) switch
        {
            null => null,
            var value when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                => number,
            var value => throw new ConfigTypeException(FullKey(key), value, nameof(Int32)),
        };

    /// <summary>A number.</summary>
    public double? GetDouble(string key)
        => Get(key) switch
        {
            null => null,
            var value when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                => number,
            var value => throw new ConfigTypeException(FullKey(key), value, nameof(Double)),
        };

    /// <summary>A structured value, deserialized from JSON.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, Get(key), options);

    /// <summary>A structured value, deserialized from JSON.</summary>
    [return: MaybeNull]
    public T GetObject<T>(string key) => Parse<T>(key, Get(key), options: null);

    /// <summary>A text.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>A flag: <c>true</c> or <c>false</c>.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>A whole number.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>A number.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>A structured value, deserialized from JSON.</summary>
    public T RequireObject<T>(string key, JsonSerializerOptions options) => Parse<T>(key, Require(key), options)!;

    /// <summary>A structured value, deserialized from JSON.</summary>
    public T RequireObject<T>(string key) => Parse<T>(key, Require(key), options: null)!;

    [return: MaybeNull]
    private T Parse<T>(string key, string? value, JsonSerializerOptions? options)
    {
        if (value is null)
            return default;
        try
        {
            return JsonSerializer.Deserialize<T>(value, options);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), value, typeof(T).FullName!, exception);
        }
    }

    private string FullKey(string key) => $"{_name}:{key}";

    private ConfigMissingException Missing(string key) => new(FullKey(key));
}
