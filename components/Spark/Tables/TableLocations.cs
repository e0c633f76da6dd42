using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Spark.Tables;

/// <summary>Where the tables of Spark's catalogs are.</summary>
/// <param name="Region">The region of the platform.</param>
/// <param name="Warehouse">
/// Where tables of the catalog <c>iceberg</c> are whose database states no place of its own, <c>s3://…</c>.
/// </param>
/// <param name="TableBucketArn">ARN of the S3 table bucket, whether there is one or not.</param>
public sealed record TableLocations(AwsRegion Region, string Warehouse, string TableBucketArn)
{
    /// <summary>
    /// The locations for a virtual cluster, known before anything is made. Its own place is the warehouse: each of its
    /// roles can write there, which cannot be said of any other place. All databases that the platform makes state
    /// places of their own.
    /// </summary>
    /// <param name="target">Gives names and the region.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static TableLocations Of(AwsTarget target, string accountId, string virtualCluster)
    {
        ArgumentNullException.ThrowIfNull(target);
        var warehouse = new DataLocation(
            LakeBucketNames.Of(LakeBucketRole.Workspace, target, accountId),
            $"{SparkNames.Place(virtualCluster)}/iceberg");
        return new(target.Region, warehouse.Uri, TableBucket.ArnIn(target, accountId));
    }
}
