using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Core;

/// <summary>Makes outputs of every kind and looks at what came out, through the public API alone.</summary>
internal static class Outputs
{
    public const string Known = "known";
    public const string Secret = "secret";
    public const string Unknown = "unknown";
    public const string UnknownSecret = "unknown secret";

    public static readonly string[] Kinds = [Known, Secret, Unknown, UnknownSecret];

    public static Output<T> Make<T>(string kind, T value)
    {
        var output = IsKnown(kind) ? Output.Create(value) : OutputUtilities.CreateUnknown(value);
        return IsSecret(kind) ? Output.CreateSecret(output) : output;
    }

    public static bool IsKnown(string kind) => kind is Known or Secret;

    public static bool IsSecret(string kind) => kind is Secret or UnknownSecret;

    /// <summary>The kind of an output that is combined from outputs of these kinds.</summary>
    public static string Combine(params string[] kinds)
        => (kinds.All(IsKnown), kinds.Any(IsSecret)) switch
        {
            (true, false) => Known,
            (true, true) => Secret,
            (false, false) => Unknown,
            (false, true) => UnknownSecret,
        };

    public static async Task<string> KindAsync<T>(Output<T> output)
        => (await OutputUtilities.GetIsKnownAsync(output), await Output.IsSecretAsync(output)) switch
        {
            (true, false) => Known,
            (true, true) => Secret,
            (false, false) => Unknown,
            (false, true) => UnknownSecret,
        };

    public static Task<T> ValueAsync<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<T> ValueAsync<T>(Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());
}
