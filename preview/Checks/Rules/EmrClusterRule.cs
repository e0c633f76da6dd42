using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// EMR clusters have a release of the lines 5 to 7, instance fleets or instance groups but not both, all three security
/// groups or none, a list of configurations, and no protection from the termination that they ask for when idle.
/// </summary>
/// <remarks>
/// Why: EMR refuses other clusters, some of them minutes after the start; release 8 has another network design. Source:
/// EMR release guide; EMR management guide, Amazon EMR-managed security groups; the AWS provider's documentation.
/// </remarks>
public sealed partial class EmrClusterRule() : ResourceRule("emr-cluster", AwsTypes.EmrCluster)
{
    private static readonly string[] Groups =
        ["emrManagedMasterSecurityGroup", "emrManagedSlaveSecurityGroup", "serviceAccessSecurityGroup"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (inputs.Text("releaseLabel") is { } release && !Release().IsMatch(release))
            yield return new Objection(
                "releaseLabel", $"'{release}' is not emr-5, emr-6 or emr-7 with two more numbers.");
        var fleets = Count(inputs, "masterInstanceFleet", "coreInstanceFleet");
        var groups = Count(inputs, "masterInstanceGroup", "coreInstanceGroup");
        if (fleets > 0 && groups > 0)
            yield return new Objection("", "Instance fleets and instance groups in one cluster.");
        if (fleets + groups == 0 || (inputs["masterInstanceFleet"] ?? inputs["masterInstanceGroup"]) is null)
            yield return new Objection("masterInstanceFleet", "There is no primary node.");
        var network = inputs.Object("ec2Attributes") ?? [];
        if (Count(network, Groups) is not (0 or 3))
            yield return new Objection("ec2Attributes", $"All of {string.Join(", ", Groups)} or none.");
        if (network.ContainsKey("subnetIds") && groups > 0)
            yield return new Objection("ec2Attributes.subnetIds", "Several subnets need instance fleets.");
        if (inputs.Object("autoTerminationPolicy") is not null && inputs.IsTrue("terminationProtection"))
            yield return new Objection(
                "terminationProtection", "Protected from the termination that autoTerminationPolicy asks for.",
                Severity.Warning);
        if (inputs.Text("configurationsJson") is { } text && PolicyText.TryParseNode(text) is not JsonArray)
            yield return new Objection("configurationsJson", "The configurations are no JSON list.");
    }

    private static int Count(JsonObject from, params string[] properties) => properties.Count(from.ContainsKey);

    [GeneratedRegex(@"\Aemr-[567]\.[0-9]+\.[0-9]+\z")]
    private static partial Regex Release();
}
