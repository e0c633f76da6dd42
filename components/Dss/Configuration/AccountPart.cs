namespace DataPlatform.Components.Dss.Configuration;

/// <summary>Where in AWS the host is.</summary>
/// <param name="AccountId">The account's 12 digits.</param>
/// <param name="Region">The region.</param>
/// <param name="Partition">The partition, for ARNs.</param>
/// <param name="DnsSuffix">End of the services' host names.</param>
internal sealed record AccountPart(string AccountId, string Region, string Partition, string DnsSuffix);
