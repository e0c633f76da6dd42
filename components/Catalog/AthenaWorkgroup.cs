using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>
/// An Athena workgroup, declared here because the package's class takes the scan limit as a number of 32 bits, which
/// ends at 2 GiB.
/// </summary>
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
