namespace DataPlatform.Preview.Running;

/// <summary>A member of an arguments class.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Read">Reads it from an instance; null where it was never set.</param>
internal sealed record ArgsMember(string Name, Func<object?, object?> Read);
