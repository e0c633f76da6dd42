namespace DataPlatform.Tests.Platform.Dss.Configure;

/// <summary>What DSS stores of connections when the sample settings are applied; secrets as they were sent.</summary>
internal static class StoredConnections
{
    private const string Analysts = "\"usableBy\":\"ALLOWED\",\"allowedGroups\":[\"analysts\"]";

    private const string Closed = "\"detailsReadability\":{\"readableBy\":\"NONE\",\"allowedGroups\":[]}";

    private const string Defaults = """
        "credentialsMode":"GLOBAL","allowKnowledgeBanks":false,"maxActivities":0,"useGlobalProxy":true,
        "creationTag":{"versionNumber":0}
        """;

    private const string Writable = "\"allowWrite\":true,\"allowManagedDatasets\":true";

    private const string ReadOnly =
        "\"allowWrite\":false,\"allowManagedDatasets\":false,\"allowManagedFolders\":false";

    /// <summary>The connections by their names.</summary>
    public static string All { get; } = $$"""
        {"sales":{
           "name":"sales","description":"Data of sales","type":"EC2",
           "params":{
             "regionOrEndpoint":"eu-west-1","chbucket":"sales-bucket","chroot":"/teams/sales",
             "defaultManagedBucket":"sales-bucket","defaultManagedPath":"/dataiku",
             "metastoreSynchronizationMode":"KEEP_IN_SYNC","defaultMetastoreDatabase":"dataplatform_dev_sales",
             "encryptionMode":"NONE","credentialsMode":"STS_ASSUME_ROLE",
             "stsRoleToAssume":"arn:aws:iam::123456789012:role/dataplatform-dev-sales",
             "stsAssumeExternalId":"sales-id","stsAssumeDurationSeconds":3600,"hdfsInterface":"S3A",
             "associatedAthenaConnection":"sales-athena"},
           "detailsReadability":{"readableBy":"ALLOWED","allowedGroups":["analysts"]},
           "allowManagedFolders":true,{{Writable}},{{Analysts}},{{Defaults}}},
         "finance":{
           "name":"finance","description":"Data of finance","type":"EC2",
           "params":{
             "regionOrEndpoint":"eu-west-3","chbucket":"finance-bucket","chroot":"",
             "defaultManagedBucket":"finance-bucket","defaultManagedPath":"/dataiku",
             "metastoreSynchronizationMode":"NO_SYNC","defaultMetastoreDatabase":"finance",
             "encryptionMode":"NONE","credentialsMode":"KEYPAIR","accessKey":"AKIA1","secretKey":"hush-key-1",
             "hdfsInterface":"S3A","associatedAthenaConnection":"finance-athena"},
           "detailsReadability":{"readableBy":"ALLOWED","allowedGroups":["analysts"]},
           {{ReadOnly}},{{Analysts}},{{Defaults}}},
         "metastore":{
           "name":"metastore","description":"Describes the data of all connections to Glue","type":"EC2",
           "params":{
             "credentialsMode":"STS_ASSUME_ROLE",
             "stsRoleToAssume":"arn:aws:iam::123456789012:role/dataplatform-dev-metastore",
             "stsAssumeExternalId":"metastore-id","stsAssumeDurationSeconds":3600,"regionOrEndpoint":"eu-west-1",
             "hdfsInterface":"S3A"},
           "usableBy":"ALLOWED","allowedGroups":["administrators"],{{ReadOnly}},{{Closed}},{{Defaults}}},
         "sales-athena":{{Athena("sales", "dataplatform-dev-sales")}},
         "finance-athena":{{Athena("finance", "dataplatform-dev-finance")}},
         "warehouse":{
           "name":"warehouse","description":"The warehouse","type":"Redshift",
           "params":{
             "host":"warehouse.example.com","port":5439,"db":"dev","user":"dss","password":"hush-warehouse-1",
             "redshiftAuthenticationMode":"USER_PASSWORD","driverMode":"MANAGED_LEGACY_POSTGRESQL",
             "properties":[{"name":"ssl","value":"true","secret":false}]},
           "allowManagedFolders":false,{{Writable}},{{Analysts}},{{Closed}},{{Defaults}} } }
        """;

    private static string Athena(string name, string workgroup) => $$"""
        {"name":"{{name}}-athena","description":"Queries on the data of {{name}}","type":"Athena",
         "params":{
           "region":"eu-west-1","queryOutputLocation":"s3://results/{{name}}/","credentialsMode":"FROM_AWS_CONNECTION",
           "associatedAWSConnection":"{{name}}","jarsDirectory":"/data/drivers/athena",
           "properties":[{"name":"WorkGroup","value":"{{workgroup}}","secret":false}]},
         {{ReadOnly}},{{Analysts}},{{Closed}},{{Defaults}}}
        """;
}
