namespace DataPlatform.Components.Warehouse;

/// <summary>What a warehouse is like; <see cref="WarehouseCheck"/> says what is accepted.</summary>
public sealed record WarehouseOptions
{
    /// <summary>
    /// RPU (16 GB of memory each) that queries run on: 4, or 8 to 512 in steps of 8, in some regions up to 1024 in
    /// steps of 32. Nothing is paid while no query runs. Default: 8.
    /// </summary>
    public int BaseCapacity { get; init; } = 8;

    /// <summary>
    /// RPU up to which Redshift scales by itself, by the same steps, not below <see cref="BaseCapacity"/>; null: as
    /// far as it does. Default: null.
    /// </summary>
    public int? MaxCapacity { get; init; }

    /// <summary>
    /// Name of the first database: lower-case letters, digits and underscores, a letter first, at most 63. Another
    /// name is another warehouse, without the data. Default: analytics.
    /// </summary>
    public string Database { get; init; } = "analytics";

    /// <summary>
    /// Name of the administrator, by the same rule; it cannot be changed later, and a change is ignored. Default:
    /// admin.
    /// </summary>
    public string AdminUser { get; init; } = "admin";

    /// <summary>The port, 5431 to 5455 or 8191 to 8215. Default: 5439.</summary>
    public int Port { get; init; } = 5439;

    /// <summary>
    /// Whether COPY and UNLOAD go through the VPC, by its endpoints and NAT, which takes three zones. Default: false,
    /// through AWS's own network.
    /// </summary>
    public bool EnhancedVpcRouting { get; init; }

    /// <summary>How much may be computed; null: any amount. Default: null.</summary>
    public ComputeLimit? Limit { get; init; }
}
