using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Sizes of policies: managed 6144 characters, all inline ones of a role together 10240, of a user 2048, trust 2048
/// (4096 with a raised quota), bucket 20480, KMS key 32768, queue 8192.
/// </summary>
/// <remarks>
/// Why: AWS refuses larger ones. IAM does not count white space; other services do. Source: IAM user guide, IAM and STS
/// quotas; S3 user guide, bucket policies; KMS developer guide, resource quotas; SQS developer guide, policy quotas.
/// </remarks>
public sealed class PolicySizeRule : IPlanRule
{
    private const int RaisedTrustLimit = 4096;

    /// <inheritdoc/>
    public string Id => "iam-policy-size";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var inline = new Dictionary<string, (PolicyPlace Place, int Size)>(StringComparer.Ordinal);
        foreach (var place in PolicyText.In(plan))
        {
            var size = Size(place);
            if (InlineOwner(place, plan) is { } owner)
            {
                var sum = inline.GetValueOrDefault(owner).Size + size;
                inline[owner] = (inline.GetValueOrDefault(owner).Place ?? place, sum);
            }
            else if (size > place.Limit)
            {
                var raised = place.Kind == PolicyKind.Trust && size <= RaisedTrustLimit;
                yield return new Finding(
                    raised ? Severity.Warning : Severity.Error,
                    Id,
                    place.Resource.Urn,
                    place.Property,
                    $"{size} characters; {place.Limit} are accepted"
                    + (place.Kind == PolicyKind.Trust ? $", {RaisedTrustLimit} with a raised quota." : "."));
            }
        }

        foreach (var (owner, (place, size)) in inline.Where(entry => entry.Value.Size > entry.Value.Place.Limit))
            yield return new Finding(
                Severity.Error,
                Id,
                place.Resource.Urn,
                place.Property,
                $"The inline policies of the {owner} have {size} characters; {place.Limit} are accepted in all.");
    }

    private static string? InlineOwner(PolicyPlace place, PlanIndex plan)
    {
        if (place.Kind != PolicyKind.Identity || place.Resource.Type == "aws:iam/policy:Policy")
            return null;
        if (place.Resource.Type == AwsTypes.Role)
            return $"role {place.Resource.CloudName() ?? place.Resource.Urn}";
        var (kind, type) = place.Resource.Type == "aws:iam/userPolicy:UserPolicy"
            ? ("user", AwsTypes.User)
            : ("role", AwsTypes.Role);
        var name = plan.Target(place.Resource, kind, type)?.CloudName()
            ?? place.Resource.Inputs.Text(kind) ?? place.Resource.Urn;
        return $"{kind} {name}";
    }

    private static int Size(PolicyPlace place) =>
        place.Kind is PolicyKind.Identity or PolicyKind.Trust
            ? place.Text.Count(character => !char.IsWhiteSpace(character))
            : System.Text.Encoding.UTF8.GetByteCount(place.Text);
}
