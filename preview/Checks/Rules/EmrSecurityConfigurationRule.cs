using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Security configurations of EMR are JSON objects that encrypt at rest, in S3 and on disks, and in transit, with the
/// keys and certificates that this takes, and that ask for version 2 of the instance metadata service.
/// </summary>
/// <remarks>
/// Why: EMR takes what is left out for off, and refuses half a setting only when a cluster starts. Source: EMR
/// management guide, create a security configuration.
/// </remarks>
public sealed class EmrSecurityConfigurationRule() : ResourceRule(
    "emr-security-configuration", "aws:emr/securityConfiguration:SecurityConfiguration")
{
    private const string Property = "configuration";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text(Property) is not { } text)
            return [];
        if (PolicyText.TryParse(text) is not { } document)
            return [new Objection(Property, "The configuration is no JSON object, or has a member twice.")];
        var encryption = document.Object("EncryptionConfiguration") ?? [];
        return AtRest(encryption).Concat(InTransit(encryption)).Concat(Metadata(document));
    }

    private static IEnumerable<Objection> AtRest(JsonObject encryption)
    {
        if (!encryption.IsTrue("EnableAtRestEncryption"))
        {
            yield return Open("No encryption at rest.");
            yield break;
        }

        var settings = encryption.Object("AtRestEncryptionConfiguration") ?? [];
        var objects = settings.Object("S3EncryptionConfiguration");
        if (objects is null && settings.Object("LocalDiskEncryptionConfiguration") is null)
        {
            yield return Refused("At rest: neither S3EncryptionConfiguration nor LocalDiskEncryptionConfiguration.");
            yield break;
        }

        var mode = objects?.Text("EncryptionMode");
        if (objects is null)
            yield return Open("S3 objects are encrypted as their buckets say: S3EncryptionConfiguration.");
        else if (mode is not ("SSE-S3" or "SSE-KMS" or "CSE-KMS" or "CSE-Custom"))
            yield return Refused($"EncryptionMode '{mode}' for S3; accepted: SSE-S3, SSE-KMS, CSE-KMS, CSE-Custom.");
        else if (mode.EndsWith("-KMS", StringComparison.Ordinal) && !HasKey(objects))
            yield return Refused($"{mode} for S3 without AwsKmsKey, the ARN of a key.");
        var disks = settings.Object("LocalDiskEncryptionConfiguration") ?? [];
        if (disks.Text("EncryptionKeyProviderType") == "AwsKms" && !HasKey(disks))
            yield return Refused("Disks without AwsKmsKey, the ARN of a key.");
        if (!disks.IsTrue("EnableEbsEncryption"))
            yield return Open("Root volumes are not encrypted: EnableEbsEncryption.");
    }

    private static IEnumerable<Objection> InTransit(JsonObject encryption)
    {
        if (!encryption.IsTrue("EnableInTransitEncryption"))
        {
            yield return Open("No encryption in transit.");
            yield break;
        }

        var certificates = encryption.Object("InTransitEncryptionConfiguration")?.Object("TLSCertificateConfiguration")
            ?? [];
        if (certificates.Text("CertificateProviderType") is not ("PEM" or "Custom"))
            yield return Refused("In transit: CertificateProviderType is neither PEM nor Custom.");
        if (certificates.Text("S3Object")?.StartsWith("s3://", StringComparison.Ordinal) is not true)
            yield return Refused("In transit: S3Object is not the s3:// address of the certificates.");
    }

    private static IEnumerable<Objection> Metadata(JsonObject document)
    {
        const string Version = "MinimumInstanceMetadataServiceVersion";
        const string Hops = "HttpPutResponseHopLimit";
        if (document.Object("InstanceMetadataServiceConfiguration") is not { } metadata)
        {
            yield return Open("Version 1 of the instance metadata service is open.");
            yield break;
        }

        if (metadata.Number(Version) is not (1 or 2))
            yield return Refused($"{Version} is neither 1 nor 2.");
        else if (metadata.Number(Version) == 1)
            yield return Open("Version 1 of the instance metadata service is open.");
        if (metadata.Number(Hops) is not (>= 1 and <= 64))
            yield return Refused($"{Hops} is not 1 to 64.");
    }

    private static Objection Refused(string message) => new(Property, message);

    private static Objection Open(string message) => new(Property, message, Severity.Warning);

    private static bool HasKey(JsonObject settings) =>
        settings.Text("AwsKmsKey")?.StartsWith("arn:", StringComparison.Ordinal) is true;
}
