using System.Collections.Immutable;

namespace Pulumi.Aws;

/// <summary>What <see cref="Provider.TerraformConfig"/> gets back.</summary>
[OutputType]
public sealed class ProviderTerraformConfigResult
{
    public readonly ImmutableDictionary<string, object> Result;

    [OutputConstructor]
    private ProviderTerraformConfigResult(ImmutableDictionary<string, object> result) => Result = result;
}
