using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names of EKS: clusters 1 to 100 letters, digits, hyphens and underscores, a letter or digit first; node groups up to
/// 63 of these; prefixes of node group names up to 37, for the provider adds 26 digits.
/// </summary>
/// <remarks>Why: EKS refuses others. Source: EKS API reference, CreateCluster; EKS user guide, managed node groups; the
/// AWS provider's schema of the prefix.</remarks>
public sealed partial class EksNameRule() : ResourceRule(
    "eks-name", AwsTypes.EksCluster, AwsTypes.EksComponent, AwsTypes.NodeGroup)
{
    private const int MostOfCluster = 100;
    private const int MostOfNodeGroup = 63;
    private const int MostOfPrefix = 37;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        resource.Type == AwsTypes.NodeGroup
            ? Check("nodeGroupNamePrefix", resource.Inputs.Text("nodeGroupNamePrefix"), MostOfPrefix)
                .Concat(Check("nodeGroupName", resource.CloudName("nodeGroupName"), MostOfNodeGroup))
            : Check("name", resource.CloudName(), MostOfCluster);

    private static IEnumerable<Objection> Check(string property, string? name, int most)
    {
        if (string.IsNullOrEmpty(name))
            yield break;
        if (name.Length > most)
            yield return new Objection(property, $"'{name}' has {name.Length} characters; 1 to {most} are accepted.");
        if (!Pattern().IsMatch(name))
            yield return new Objection(
                property,
                $"'{name}' has other than letters, digits, hyphens and underscores, or not a letter or digit first.");
    }

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z_-]*\z")]
    private static partial Regex Pattern();
}
