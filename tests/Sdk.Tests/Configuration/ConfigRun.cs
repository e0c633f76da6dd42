using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Configuration;

/// <summary>Reads configuration inside of a program.</summary>
internal static class ConfigRun
{
    public static async Task<T> ReadAsync<T>(Func<Config, T> read, string? name = null)
    {
        T result = default!;
        await Pulumi.Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), () => { result = read(new Config(name)); });
        return result;
    }
}
