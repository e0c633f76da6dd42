using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>The provider of the made-up resources. The base has two constructors: naming options picks one.</summary>
internal sealed class TestProvider(string name, ResourceArgs? args = null) : ProviderResource(
    "test", name, args ?? ResourceArgs.Empty, options: null);
