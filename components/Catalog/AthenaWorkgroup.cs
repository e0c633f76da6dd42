using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>
/// An Athena workgroup, declared here because the package's class takes the scan limit as a number of 32 bits, which
/// ends at 2 GiB.
/// </summary>
/// <remarks>
/// The package's classes also pass the package's version, by which the engine chooses a default provider. It does not
/// read it where there is an explicit provider, and default providers are turned off in this project.
/// </remarks>
internal sealed class AthenaWorkgroup(string name, AthenaWorkgroupArgs args, CustomResourceOptions options)
    : CustomResource("aws:athena/workgroup:Workgroup", name, args, options)
{
    /// <summary>ARN of the workgroup.</summary>
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    /// <summary>Name of the workgroup.</summary>
    [Output("name")]
    public Output<string> WorkgroupName { get; private set; } = null!;
}
