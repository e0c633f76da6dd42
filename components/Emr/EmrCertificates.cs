using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Emr;

/// <summary>
/// A zip in S3 with the certificates of the nodes: <c>privateKey.pem</c>, <c>certificateChain.pem</c>, and
/// <c>trustedCertificates.pem</c> where no authority signed that Java knows.
/// </summary>
/// <remarks>
/// The certificate is for <c>*.ec2.internal</c> in us-east-1 and for <c>*.REGION.compute.internal</c> elsewhere.
/// </remarks>
/// <param name="BucketName">The bucket.</param>
/// <param name="Key">The object's key; it ends in <c>.zip</c>.</param>
public sealed partial record EmrCertificates(string BucketName, string Key)
{
    /// <summary>The object's address.</summary>
    public string Uri => $"s3://{BucketName}/{Key}";

    /// <summary>ARN of the object.</summary>
    /// <param name="region">Gives the partition.</param>
    public string Arn(AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return $"{region.BucketArn(BucketName)}/{Key}";
    }

    /// <summary>Reads an address such as <c>s3://bucket/emr/certificates.zip</c>.</summary>
    public static bool TryParse(string uri, [NotNullWhen(true)] out EmrCertificates? certificates)
    {
        var match = Form().Match(uri);
        certificates = match.Success ? new(match.Groups["bucket"].Value, match.Groups["key"].Value) : null;
        return match.Success;
    }

    // The key's characters are those that S3 calls safe: in a policy an asterisk would be another thing.
    [GeneratedRegex(@"^s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(?<key>[A-Za-z0-9!_.'()/=@+-]{1,900}\.zip)\z")]
    private static partial Regex Form();
}
