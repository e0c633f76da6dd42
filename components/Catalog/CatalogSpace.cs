using Pulumi;
using Pulumi.Aws.Athena;
using Pulumi.Aws.Athena.Inputs;
using Pulumi.Aws.Glue;

namespace DataPlatform.Components.Catalog;

/// <summary>
/// A place of one team in the catalog: a Glue database, an Athena workgroup of which every query's results go encrypted
/// under one prefix, and a query to start with.
/// </summary>
public sealed class CatalogSpace : ComponentResource
{
    // Exactly this one: with 'AUTO' Athena would change it one day without anyone's doing.
    private const string Engine = "Athena engine version 3";

    private const double BytesInGiB = 1024d * 1024 * 1024;

    /// <summary>Makes database, workgroup and query.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public CatalogSpace(string name, CatalogSpaceArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:catalog:CatalogSpace", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        ResultsUri = args.ResultsBucketName.ToOutput()
            .Apply(bucket => new DataLocation(bucket, args.ResultsPrefix).Uri);
        var database = CreateDatabase(name, args);
        var workgroup = CreateWorkgroup(name, args);
        Database = database;
        DatabaseName = database.Name;
        WorkgroupName = workgroup.WorkgroupName;
        WorkgroupArn = workgroup.Arn;
        _ = new NamedQuery(
            $"{name}-sample-query",
            new NamedQueryArgs
            {
                Name = $"{args.WorkgroupName}-tables",
                Description = "The tables of the database",
                Database = DatabaseName,
                Workgroup = WorkgroupName,
                Query = Output.Format($"SHOW TABLES IN `{DatabaseName}`"),
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["databaseName"] = DatabaseName,
            ["workgroupName"] = WorkgroupName,
            ["resultsUri"] = ResultsUri,
        });
    }

    /// <summary>The database, for what must wait until it is there.</summary>
    public Resource Database { get; }

    /// <summary>Name of the Glue database.</summary>
    public Output<string> DatabaseName { get; }

    /// <summary>Name of the Athena workgroup.</summary>
    public Output<string> WorkgroupName { get; }

    /// <summary>ARN of the Athena workgroup.</summary>
    public Output<string> WorkgroupArn { get; }

    /// <summary>Where the workgroup writes results, with a slash at its end.</summary>
    public Output<string> ResultsUri { get; }

    private CatalogDatabase CreateDatabase(string name, CatalogSpaceArgs args) =>
        new(
            $"{name}-database",
            new CatalogDatabaseArgs
            {
                Name = args.DatabaseName,
                Description = args.Description,
                LocationUri = args.DataUri,
                Tags = { ["Name"] = args.DatabaseName },
            },
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = [.. args.After],
                Protect = args.Protect ? true : null,
                RetainOnDelete = args.Retain ? true : null,
            });

    private AthenaWorkgroup CreateWorkgroup(string name, CatalogSpaceArgs args) =>
        new(
            $"{name}-workgroup",
            new AthenaWorkgroupArgs
            {
                Name = args.WorkgroupName,
                Description = args.Description,
                ForceDestroy = args.ForceDestroy,
                Configuration = new AthenaWorkgroupSettings
                {
                    BytesScannedCutoffPerQuery = args.ScanLimitGiB is { } limit ? limit * BytesInGiB : null,
                    // What a client asks for is not followed: it could otherwise put results where others read them.
                    EnforceWorkgroupConfiguration = true,
                    EngineVersion = new WorkgroupConfigurationEngineVersionArgs { SelectedEngineVersion = Engine },
                    PublishCloudwatchMetricsEnabled = true,
                    RequesterPaysEnabled = false,
                    ResultConfiguration = Results(args),
                },
                Tags = { ["Name"] = args.WorkgroupName },
            },
            new CustomResourceOptions { Parent = this });

    private WorkgroupConfigurationResultConfigurationArgs Results(CatalogSpaceArgs args) => new()
    {
        OutputLocation = ResultsUri,
        // Were the bucket ever another account's, the results would not go there.
        ExpectedBucketOwner = args.Target.AccountId,
        EncryptionConfiguration = new WorkgroupConfigurationResultConfigurationEncryptionConfigurationArgs
        {
            EncryptionOption = "SSE_KMS",
            KmsKeyArn = args.ResultsKeyArn,
        },
    };
}
