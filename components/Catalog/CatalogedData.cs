using DataPlatform.Components.Network;

namespace DataPlatform.Components.Catalog;

/// <summary>Data in S3 and the database of the Glue catalog whose tables describe it.</summary>
/// <param name="Location">Where the objects are.</param>
/// <param name="Database">Name of the database.</param>
/// <param name="Region">The region of the bucket.</param>
/// <param name="KeyArn">
/// The KMS key of the objects where its policy does not let the whole account use it through S3, as the platform's own
/// keys do; null: nothing about a key need be allowed.
/// </param>
public sealed record CatalogedData(DataLocation Location, string Database, AwsRegion Region, string? KeyArn = null);
