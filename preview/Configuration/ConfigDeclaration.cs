namespace DataPlatform.Preview.Configuration;

/// <summary>What a project says of one configuration key.</summary>
/// <param name="Key">The key with its namespace.</param>
/// <param name="Type">The declared type; null where none is.</param>
/// <param name="Value">What applies when the stack has no such key; null where the stack must set it.</param>
/// <param name="Secret">Whether a stack must encrypt it.</param>
internal sealed record ConfigDeclaration(string Key, ConfigType? Type, YamlNode? Value, bool Secret);
