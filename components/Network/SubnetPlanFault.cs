namespace DataPlatform.Components.Network;

/// <summary>The part of a <see cref="SubnetRequest"/> that is wrong.</summary>
public enum SubnetPlanFault
{
    /// <summary>The VPC's own size is not one that AWS accepts.</summary>
    Vpc,

    /// <summary>No zone, an unknown letter, or a zone given twice.</summary>
    Zones,

    /// <summary>The private prefix is not one that AWS accepts.</summary>
    PrivatePrefix,

    /// <summary>The public prefix is not one that AWS accepts.</summary>
    PublicPrefix,

    /// <summary>The subnets do not go into the VPC.</summary>
    Capacity,
}
