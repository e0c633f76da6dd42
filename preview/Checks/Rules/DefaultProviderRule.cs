using DataPlatform.Preview.Plan;
using DataPlatform.Schema;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// With default providers disabled (<c>pulumi:disable-default-providers</c>), every resource has an explicit provider.
/// </summary>
/// <remarks>
/// Why: a deployment refuses a resource that would need a default provider. Source: Pulumi documentation, explicit and
/// default providers.
/// </remarks>
public sealed class DefaultProviderRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "default-provider-disabled";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var disabled = plan.Plan.Config.GetValueOrDefault("pulumi:disable-default-providers") ?? "";
        var all = disabled.Contains("\"*\"", StringComparison.Ordinal);
        var without = plan.Plan.Resources.Where(resource => resource.Custom && resource.Provider.Length == 0);
        foreach (var resource in without)
        {
            var package = SchemaCatalog.PackageOf(resource.Type);
            if (resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
                continue;
            if (all || disabled.Contains($"\"{package}\"", StringComparison.Ordinal))
                yield return new Finding(
                    Severity.Error,
                    Id,
                    resource.Urn,
                    "",
                    $"No provider, and default providers of {package} are disabled: give it or a parent one.");
        }
    }
}
