using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Turns the inputs that are marked as JSON into the text that the provider gets.</summary>
internal static class InputJsonText
{
    public static Input<string> From(string context, object input)
        => input is IInput wrapped
            ? wrapped.ToOutput().UntypedApply(value => Output.Create(SerializeAsync(context, value)))
            : Output.Create(SerializeAsync(context, input));

    private static async Task<string> SerializeAsync(string context, object? input)
        => ProtoJson.Format(await new Serializer().SerializeAsync(context, input).ConfigureAwait(false));
}
