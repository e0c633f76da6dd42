using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>The tag of what the service role of EMR Studio may use.</summary>
internal static class StudioTag
{
    /// <summary>Its key; the value is <c>true</c>.</summary>
    public const string Key = "for-use-with-amazon-emr-managed-policies";

    /// <summary>Whether a resource has it, by itself or by a tag that is a resource of its own.</summary>
    public static bool IsOn(PlanResource resource, PlanIndex plan) =>
        resource.AllTags().Text(Key) == "true"
        || plan.OfType(AwsTypes.ResourceTag)
            .Any(tag => IsIn(tag) && plan.Target(tag, "resourceId", resource.Type)?.Urn == resource.Urn);

    /// <summary>Whether a tag that is a resource of its own is this one.</summary>
    public static bool IsIn(PlanResource tag) => tag.Inputs.Text("key") == Key && tag.Inputs.Text("value") == "true";
}
