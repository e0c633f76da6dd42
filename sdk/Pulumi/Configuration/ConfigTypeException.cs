namespace Pulumi;

/// <summary>The value of a key is not of the type that the program asked for.</summary>
internal sealed class ConfigTypeException(
    string key, string value, string expectedType, Exception? innerException = null) : RunException(
        $"Configuration '{key}' value '{value}' is not a valid {expectedType}", innerException);
