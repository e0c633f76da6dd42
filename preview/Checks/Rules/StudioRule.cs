using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// A Studio of EMR has the properties of its way to sign in and none of the other's, one to five subnets with the tag
/// that its service role asks for, the key of its bucket, and waits for what its service role may do.
/// </summary>
/// <remarks>
/// Why: EMR refuses a Studio whose bucket has a key that it was not told of, and one whose role may not yet use it; a
/// subnet without the tag takes no workspace. Source: EMR management guide, create an EMR Studio, workspace storage
/// encryption, service role; EMR API reference, CreateStudio.
/// </remarks>
public sealed class StudioRule() : ResourceRule("emr-studio", AwsTypes.Studio)
{
    private const int MostSubnets = 5;
    private const int LongestName = 256;
    private const string Scheme = "s3://";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        [.. CheckSignIn(resource), .. CheckPlace(resource, plan), .. CheckRights(resource, plan)];

    private static IEnumerable<Objection> CheckSignIn(PlanResource resource)
    {
        var mode = resource.Inputs.Text("authMode");
        if (mode == "SSO" && !resource.Has("userRole"))
            yield return new Objection("userRole", "With SSO a user role is needed.");
        if (mode == "IAM" && resource.Has("userRole"))
            yield return new Objection("userRole", "A user role is for SSO only.");
        if (mode == "SSO" && resource.Has("idpAuthUrl"))
            yield return new Objection("idpAuthUrl", "An identity provider of its own is for IAM only.");
        if (resource.Has("idpRelayStateParameterName") && !resource.Has("idpAuthUrl"))
            yield return new Objection("idpRelayStateParameterName", "There is no idpAuthUrl.");
        if (resource.CloudName() is { Length: 0 or > LongestName } name)
            yield return new Objection(
                "name", $"The name has {name.Length} characters; 1 to {LongestName} are accepted.");
    }

    private static IEnumerable<Objection> CheckPlace(PlanResource resource, PlanIndex plan)
    {
        var subnets = resource.Inputs.Items("subnetIds").ToList();
        if (resource.Inputs.ContainsKey("subnetIds") && subnets.Count is 0 or > MostSubnets)
            yield return new Objection(
                "subnetIds", $"There are {subnets.Count} subnets; 1 to {MostSubnets} are accepted.");
        foreach (var subnet in subnets.Select(id => plan.ById(AwsTypes.Subnet, id.AsText())).OfType<PlanResource>())
        {
            if (!StudioTag.IsOn(subnet, plan))
                yield return new Objection(
                    "subnetIds",
                    $"{subnet.Name} has no tag {StudioTag.Key}, which EMR's policies for Studio ask for.",
                    Severity.Warning);
        }

        if (resource.Inputs.Text("defaultS3Location") is not { } location)
            yield break;
        if (!location.StartsWith(Scheme, StringComparison.Ordinal))
        {
            yield return new Objection("defaultS3Location", $"'{location}' is not s3:// with a bucket.");
            yield break;
        }

        foreach (var key in Keys(location, plan))
        {
            if (!resource.Has("encryptionKeyArn"))
                yield return new Objection("encryptionKeyArn", "The bucket has a key, and it is not given here.");
            else if (resource.Inputs.Text("encryptionKeyArn") is { } given && given != key)
                yield return new Objection("encryptionKeyArn", $"'{given}' is not the key of the bucket, {key}.");
        }
    }

    private static IEnumerable<string> Keys(string location, PlanIndex plan)
    {
        var bucket = location[Scheme.Length..].Split('/')[0];
        return
            from encryption in plan.OfType(AwsTypes.BucketEncryption)
            where encryption.Inputs.Text("bucket") == bucket
            from rule in encryption.Inputs.Objects("rules")
            let key = rule.Object("applyServerSideEncryptionByDefault")?.Text("kmsMasterKeyId")
            where key is not null
            select key;
    }

    private static IEnumerable<Objection> CheckRights(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("serviceRole")?.Split('/')[^1] is not { } role)
            yield break;
        var awaited = plan.Awaited(resource);
        foreach (var policy in plan.OfTypes(
                     "aws:iam/rolePolicyAttachment:RolePolicyAttachment", "aws:iam/rolePolicy:RolePolicy"))
        {
            if (policy.Inputs.Text("role") == role && !awaited.Contains(policy.Urn))
                yield return new Objection("serviceRole", $"It does not wait for {policy.Name} of its service role.");
        }
    }
}
