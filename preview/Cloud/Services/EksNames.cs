using System.Collections.Immutable;
using System.Text;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>What EKS makes up for a cluster, and what follows from it.</summary>
/// <param name="Id">32 upper-case hexadecimal digits, in the endpoint and in the issuer.</param>
/// <param name="Endpoint">Address of the Kubernetes API.</param>
/// <param name="Issuer">Address of the OpenID Connect issuer.</param>
/// <param name="CertificateAuthority">The certificate authority of the API, in Base64.</param>
/// <param name="SecurityGroupId">The security group that EKS gives to the control plane and to managed nodes.</param>
internal sealed record EksNames(
    string Id, string Endpoint, string Issuer, string CertificateAuthority, string SecurityGroupId)
{
    /// <summary>What EKS makes up for the cluster of a resource.</summary>
    public static EksNames Of(SimulatedResource r)
    {
        var id = r.Hex(32, "cluster").ToUpperInvariant();
        // A certificate in shape only: nothing in it can be verified.
        var body = Identifiers.FromAlphabet(
            r.Seed("certificate"), 64, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
        var certificate = $"-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n";
        return new EksNames(
            id,
            $"https://{id}.gr7.{r.Region}.eks.{r.DnsSuffix}",
            $"https://oidc.eks.{r.Region}.{r.DnsSuffix}/id/{id}",
            Convert.ToBase64String(Encoding.ASCII.GetBytes(certificate)),
            "sg-" + r.Hex(17, "cluster-security-group"));
    }

    /// <summary>The ARN of what belongs to a cluster, which ends in a UUID.</summary>
    /// <param name="r">The resource.</param>
    /// <param name="kind">The kind in the ARN, such as <c>nodegroup</c>.</param>
    /// <param name="name">Its name.</param>
    public static string PartArn(SimulatedResource r, string kind, string name) =>
        r.Arn("eks", $"{kind}/{r.Text("clusterName")}/{name}/{Identifiers.Uuid(r.Seed("arn"))}");

    /// <summary>A list with one object.</summary>
    public static ImmutableArray<object> One(params ReadOnlySpan<(string Key, object Value)> members)
    {
        var item = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        foreach (var (key, value) in members)
            item[key] = value;
        return [item.ToImmutable()];
    }
}
