using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>A limit on the compute of a Redshift Serverless workgroup.</summary>
/// <param name="WorkgroupName">Name of the workgroup.</param>
/// <param name="UsageLimitId">ID of the usage limit.</param>
/// <param name="RpuHours">What the limit allows in its period, in RPU-hours.</param>
public sealed record WarehouseLimit(Input<string> WorkgroupName, Input<string> UsageLimitId, int RpuHours);
