using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using Pulumi;

namespace DataPlatform.Components.Catalog;

/// <summary>
/// The platform's part of the Glue catalog: its own database and workgroup, the security configuration that Glue jobs
/// are given, and where it is asked for the encryption of the account's whole catalog.
/// </summary>
public sealed class DataCatalog : ComponentResource
{
    /// <summary>Makes the parts.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DataCatalog(string name, DataCatalogArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:catalog:DataCatalog", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        Foundation = args.CatalogKeyArn is { } key
            ? [.. args.After, CatalogEncryption.Create(name, this, key, args.Protect)]
            : [.. args.After];
        SecurityConfigurationName = GlueSecurity.Create(name, this, args).Name;
        Space = CreateSpace(name, args);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["databaseName"] = Space.DatabaseName,
            ["workgroupName"] = Space.WorkgroupName,
            ["securityConfigurationName"] = SecurityConfigurationName,
        });
    }

    /// <summary>The platform's own database and workgroup.</summary>
    public CatalogSpace Space { get; }

    /// <summary>
    /// What must be there before any database is made: encryption, for one, counts only for what is made after it.
    /// </summary>
    public IReadOnlyList<Resource> Foundation { get; }

    /// <summary>
    /// Name of the security configuration of Glue jobs and crawlers: output, logs and bookmarks are encrypted.
    /// </summary>
    public Output<string> SecurityConfigurationName { get; }

    /// <summary>The platform's own data: what its own database describes.</summary>
    /// <param name="target">Where the platform is.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="database">Name of the database.</param>
    public static CatalogedData Own(AwsTarget target, string accountId, string database)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(
            new(LakeBucketNames.Of(LakeBucketRole.Curated, target, accountId), CatalogNames.OwnPart),
            database,
            target.Region);
    }

    private CatalogSpace CreateSpace(string name, DataCatalogArgs args) =>
        new(
            $"{name}-{CatalogNames.OwnPart}",
            new CatalogSpaceArgs
            {
                Target = args.Target,
                DatabaseName = args.Database,
                WorkgroupName = CatalogNames.Workgroup(args.Target.NamePrefix),
                DataUri = args.Buckets.Curated.BucketName.Apply(
                    bucket => new DataLocation(bucket, CatalogNames.OwnPart).Uri),
                ResultsBucketName = args.Buckets.Results.BucketName,
                ResultsPrefix = CatalogNames.ResultsPrefix(),
                ResultsKeyArn = args.DataKeyArn,
                Description = $"{args.Target.NamePrefix}: of no connection",
                ScanLimitGiB = args.ScanLimitGiB,
                Protect = args.Protect,
                Retain = args.Protect,
                ForceDestroy = args.ForceDestroy,
                After = Foundation,
            },
            new ComponentResourceOptions { Parent = this });
}
