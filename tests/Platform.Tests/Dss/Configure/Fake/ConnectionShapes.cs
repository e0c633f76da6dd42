namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Fields of connections that DSS knows, by type.</summary>
internal static class ConnectionShapes
{
    private const string Common = """
        name,type,usableBy=ALL|ALLOWED,allowedGroups,description,allowWrite,allowManagedDatasets,allowManagedFolders,
        allowKnowledgeBanks,credentialsMode=GLOBAL|PER_USER,
        detailsReadability{readableBy=NONE|ALL|ALLOWED,allowedGroups},
        maxActivities,useGlobalProxy,creationTag
        """;

    private const string Properties = "{name,value,secret}";

    /// <summary>What is known of a connection by its type.</summary>
    public static Dictionary<string, Shape> ByType { get; } = new(StringComparer.Ordinal)
    {
        ["EC2"] = Of($$"""
            credentialsMode=KEYPAIR|ENVIRONMENT|STS_ASSUME_ROLE|CUSTOM_PROVIDER,accessKey,secretKey,stsRoleToAssume,
            stsAssumeDurationSeconds,stsAssumeExternalId,regionOrEndpoint,switchToRegionFromBucket,usePathMode,
            chbucket,chroot,defaultManagedBucket,defaultManagedPath,hdfsInterface=S3A|S3A_DATABRICKS|EMRFS|NONE,
            encryptionMode=NONE|SSE_S3|SSE_KMS,encryptionKeyId,associatedAthenaConnection,
            metastoreSynchronizationMode=KEEP_IN_SYNC|NO_SYNC,defaultMetastoreDatabase,
            namingRule{pathDatasetNamePrefix,pathDatasetNameSuffix,metastoreDatabaseName,
              metastoreTableNameDatasetNamePrefix,metastoreTableNameDatasetNameSuffix},dkuProperties{{Properties}}
            """),
        ["Athena"] = Of($$"""
            region,queryOutputLocation,credentialsMode=USER_PASSWORD|FROM_AWS_CONNECTION,user,password,
            associatedAWSConnection,useURL,url,displayedUrl,properties{{Properties}},fetchSize,jarsDirectory,namingRule
            """),
        ["Redshift"] = Of($$"""
            host,port,db,user,password,driverMode=MANAGED_LEGACY_POSTGRESQL|CUSTOM_REDSHIFT,
            redshiftAuthenticationMode=USER_PASSWORD,iamRole,jarsDirectory,properties{{Properties}},
            namingRule,autoFastWriteConnection
            """),
        ["Filesystem"] = Of("root"),
    };

    private static Shape Of(string parameters) => Shape.Parse($"{Common},params{{{parameters}}}");
}
