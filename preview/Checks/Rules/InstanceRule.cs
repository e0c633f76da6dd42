using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Instances: instance metadata by session tokens only (IMDSv2) that stay on the host, encrypted volumes, no public
/// address, no SSH key.
/// </summary>
/// <remarks>
/// Why: without tokens a request forged by a workload reads the instance's credentials, and with more than one hop a
/// container does; sessions of Systems Manager need neither an address nor a key. Source: Security Hub controls EC2.3,
/// EC2.8, EC2.9; EC2 user guide, instance metadata options.
/// </remarks>
public sealed class InstanceRule() : ResourceRule("security-instance", AwsTypes.Instance)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        var metadata = inputs.Object("metadataOptions");
        if (metadata?.Text("httpEndpoint") is not "disabled")
        {
            if (metadata?.Text("httpTokens") is not "required")
                yield return Found(
                    "metadataOptions.httpTokens", "Instance metadata without session tokens; state required.");
            if (metadata?.Number("httpPutResponseHopLimit") is not 1)
                yield return Found(
                    "metadataOptions.httpPutResponseHopLimit",
                    "Containers on the instance reach its credentials; state 1.");
        }

        if (inputs.Object("rootBlockDevice") is not { } root)
            yield return Found("rootBlockDevice", "No root volume: that of the image is taken, not encrypted.");
        else if (!IsEncrypted(root))
            yield return Found("rootBlockDevice.encrypted", "The root volume is not encrypted.");
        foreach (var (index, device) in inputs.Objects("ebsBlockDevices").Index())
        {
            if (!IsEncrypted(device))
                yield return Found(
                    string.Create(CultureInfo.InvariantCulture, $"ebsBlockDevices[{index}].encrypted"),
                    "The volume is not encrypted.");
        }

        if (inputs.IsTrue("associatePublicIpAddress") || IsInPublicSubnet(resource, plan))
            yield return Found("associatePublicIpAddress", "The instance gets a public address.");
        if (resource.Has("keyName"))
            yield return Found("keyName", "Whoever has the SSH key gets in past IAM; sessions need none.");
    }

    private static bool IsInPublicSubnet(PlanResource resource, PlanIndex plan) =>
        !resource.Inputs.ContainsKey("associatePublicIpAddress")
        && plan.Target(resource, "subnetId", AwsTypes.Subnet)?.Inputs.IsTrue("mapPublicIpOnLaunch") is true;

    private static bool IsEncrypted(JsonObject volume) => volume.IsTrue("encrypted");

    private static Objection Found(string property, string message) => new(property, message, Severity.Warning);
}
