namespace DataPlatform.Tests.Platform.Dss.Bundle;

/// <summary>How a script ended.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote, errors after all else.</param>
internal sealed record ScriptResult(int Code, string Output);
