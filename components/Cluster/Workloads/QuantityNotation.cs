namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>The families of suffixes of a <see cref="Quantity"/>.</summary>
internal enum QuantityNotation
{
    /// <summary>Powers of 1000: <c>5M</c>.</summary>
    Decimal,

    /// <summary>Powers of 1024: <c>5Mi</c>.</summary>
    Binary,

    /// <summary>A decimal exponent: <c>5e6</c>.</summary>
    Exponent,
}
