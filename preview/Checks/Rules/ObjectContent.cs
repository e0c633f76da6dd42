using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What is in the objects that a plan puts into buckets.</summary>
internal static class ObjectContent
{
    private const string Encoded = "contentBase64";

    /// <summary>A content as text; null where the plan does not know it.</summary>
    /// <param name="resource">The object.</param>
    /// <param name="property"><c>content</c> or <c>contentBase64</c>.</param>
    public static string? Text(PlanResource resource, string property) =>
        Bytes(resource, property) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>SHA-256 of an object in hexadecimal digits; null where the plan does not know what is in it.</summary>
    public static string? Sha256(PlanResource resource) =>
        (Bytes(resource, "content") ?? Bytes(resource, Encoded)) is { } bytes
            ? Convert.ToHexStringLower(SHA256.HashData(bytes))
            : null;

    private static byte[]? Bytes(PlanResource resource, string property) => resource.Inputs.Text(property) switch
    {
        null or PlatformPlan.Mask => null,
        var text when property != Encoded => Encoding.UTF8.GetBytes(text),
        var text => Base64.IsValid(text) ? Convert.FromBase64String(text) : null,
    };
}
