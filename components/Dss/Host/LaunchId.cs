using System.Security.Cryptography;
using System.Text;

namespace DataPlatform.Components.Dss;

/// <summary>
/// Sets one host of DSS apart from the next: another image or another version of DSS is another launch, for which a new
/// host takes over the data volume.
/// </summary>
public static class LaunchId
{
    private const int Length = 12;

    /// <summary>The ID of a launch, 12 hexadecimal digits.</summary>
    /// <param name="imageId">ID of the image that the host starts from.</param>
    /// <param name="dssVersion">Version of DSS.</param>
    public static string Of(string imageId, string dssVersion)
    {
        ArgumentException.ThrowIfNullOrEmpty(imageId);
        ArgumentException.ThrowIfNullOrEmpty(dssVersion);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{imageId}\n{dssVersion}")))[..Length];
    }
}
