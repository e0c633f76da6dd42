using System.Text.Json.Serialization;

namespace DataPlatform.Components.Dss;

/// <summary>An operating system that the host of DSS can have; in JSON as the scripts on the host write it.</summary>
/// <remarks>All are for x86-64 only: DSS runs on nothing else.</remarks>
public enum DssOperatingSystem
{
    /// <summary>AlmaLinux 9, for which Dataiku builds its own images.</summary>
    [JsonStringEnumMemberName("almalinux9")]
    AlmaLinux9,

    /// <summary>Amazon Linux 2023.</summary>
    [JsonStringEnumMemberName("amazonlinux2023")]
    AmazonLinux2023,

    /// <summary>Red Hat Enterprise Linux 9, paid by the hour.</summary>
    [JsonStringEnumMemberName("rhel9")]
    RedHat9,
}
