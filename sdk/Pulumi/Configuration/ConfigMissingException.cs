namespace Pulumi;

/// <summary>A required key has no value; the message says how to set it.</summary>
internal sealed class ConfigMissingException(string key) : RunException(
    $"Missing Required configuration variable '{key}'\n" +
    $"\tplease set a value using the command `pulumi config set {key} <value>`");
