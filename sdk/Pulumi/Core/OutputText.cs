namespace Pulumi;

/// <summary>What an output says when it is turned into a string by mistake.</summary>
internal static class OutputText
{
    private const string ThrowVariable = "PULUMI_ERROR_OUTPUT_STRING";

    private static readonly string Message = string.Join(
        Environment.NewLine,
        "Calling [ToString] on an [Output<T>] is not supported.",
        "",
        "To get the value of an Output<T> as an Output<string> consider:",
        "1. o.Apply(v => $\"prefix{v}suffix\")",
        "2. Output.Format($\"prefix{hostname}suffix\");",
        "",
        "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");

    /// <exception cref="InvalidOperationException">The environment asks for an exception.</exception>
    public static string OnToString()
    {
        var setting = Environment.GetEnvironmentVariable(ThrowVariable);
        if (setting == "1" || string.Equals(setting, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Message);
        }

        Log.Warn(Message);
        return Message + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }
}
