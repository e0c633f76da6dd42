using System.Buffers.Text;
using System.Text;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Reads what instances are told when they start.</summary>
internal static class UserDataText
{
    /// <summary>The properties that hold it: as it is, and in Base64.</summary>
    public static IReadOnlyList<string> Properties { get; } = ["userData", "userDataBase64"];

    /// <summary>The bytes in a property; null where there are none, or not in Base64 where they should be.</summary>
    public static byte[]? Bytes(PlanResource resource, string property)
    {
        // Launch templates have one property, which takes Base64.
        var isPlain = property == Properties[0] && resource.Type != AwsTypes.LaunchTemplate;
        return resource.Inputs.Text(property) switch
        {
            null => null,
            var text when isPlain => Encoding.UTF8.GetBytes(text),
            var text => Base64.IsValid(text) ? Convert.FromBase64String(text) : null,
        };
    }

    /// <summary>The text that an instance gets; null where the plan does not know it.</summary>
    public static string? Of(PlanResource instance) =>
        Properties.Select(property => Bytes(instance, property)).FirstOrDefault(bytes => bytes is not null) is { } known
            ? Encoding.UTF8.GetString(known)
            : null;
}
