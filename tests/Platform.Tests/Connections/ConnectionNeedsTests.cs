using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>The other side of isolation: what DSS does with a connection is allowed.</summary>
public sealed class ConnectionNeedsTests
{
    private static readonly PlatformAccount Platform = new(Mixed);

    private static IEnumerable<string> Names => Mixed.Select(spec => spec.Name);

    [TestCaseSource(nameof(Names))]
    public void Data_OfTheConnectionItself_CanBeReadAndListed(string name)
    {
        var (plan, identity) = Find(name);
        var bucket = plan.Location.BucketArn(plan.BucketRegion);
        var start = plan.Location.Prefix.Length == 0 ? "" : $"{plan.Location.Prefix}/";
        var item = $"{bucket}/{start}orders/part-0";

        Assert.That(
            Refused(
                identity,
                Ask("s3:GetBucketLocation", bucket),
                Ask("s3:ListBucket", bucket, ("s3:prefix", start)),
                Ask("s3:ListBucket", bucket, ("s3:prefix", $"{start}orders/")),
                Ask("s3:GetObject", item),
                Ask("kms:Decrypt", KeyOf(plan), Through("s3", plan), ("kms:EncryptionContext:aws:s3:arn", item)),
                Ask("kms:Decrypt", KeyOf(plan), Through("s3", plan), ("kms:EncryptionContext:aws:s3:arn", bucket))),
            Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Data_OfTheConnectionItself_CanBeWrittenWhereItMayBe(string name)
    {
        var (plan, identity) = Find(name);
        var item = plan.Location.ObjectsArn(plan.BucketRegion).Replace("*", "orders/part-0", StringComparison.Ordinal);
        IamRequest[] writing =
        [
            .. ((string[])["PutObject", "DeleteObject", "AbortMultipartUpload", "ListMultipartUploadParts"])
                .Select(action => Ask($"s3:{action}", item)),
        ];
        var key = Ask(
            "kms:GenerateDataKey", KeyOf(plan), Through("s3", plan), ("kms:EncryptionContext:aws:s3:arn", item));

        Assert.That(
            Refused(identity, [.. writing, key]),
            plan.Spec.Access == DataAccess.ReadWrite ? Is.Empty
            : plan.KeyArn is null ? Is.EqualTo(writing)
            : Is.EqualTo(writing.Append(key)));
    }

    // Data in the connection's place that is asked for without TLS, or is to be encrypted otherwise, stays refused.
    [Test]
    public void Data_AskedForWithoutTls_IsRefused()
    {
        var (plan, identity) = Find("sales");
        var item = $"{plan.Location.BucketArn(plan.BucketRegion)}/x";
        Assert.Multiple(() =>
        {
            Assert.That(Platform.Allows(identity, IamRequest.Of("s3:GetObject", item)), Is.True);
            Assert.That(
                Platform.Allows(identity, IamRequest.Of("s3:GetObject", item, ("aws:SecureTransport", "false"))),
                Is.False);
            Assert.That(
                Platform.Allows(
                    identity, IamRequest.Of("s3:PutObject", item, ("s3:x-amz-server-side-encryption", "AES256"))),
                Is.False);
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Queries_OfTheConnectionItself_CanBeRun(string name)
    {
        var (plan, identity) = Find(name);
        var results = plan.Results.BucketArn(Target.Region);
        var result = $"{results}/{plan.Results.Prefix}/0f1e2d3c.csv";
        string[] tables = ["catalog", $"database/{plan.Database}", $"table/{plan.Database}/orders"];
        string[] functions =
            ["catalog", $"database/{plan.Database}", $"userDefinedFunction/{plan.Database}/round"];

        Assert.That(
            Refused(
                identity,
                [
                    .. Each(
                        "athena",
                        [$"workgroup/{plan.Workgroup}"],
                        "BatchGetNamedQuery", "BatchGetQueryExecution", "GetNamedQuery", "GetQueryExecution",
                        "GetQueryResults", "GetQueryResultsStream", "GetQueryRuntimeStatistics", "GetWorkGroup",
                        "ListNamedQueries", "ListQueryExecutions", "StartQueryExecution", "StopQueryExecution"),
                    .. Each(
                        "athena",
                        ["datacatalog/AwsDataCatalog"],
                        "GetDataCatalog", "GetDatabase", "GetTableMetadata", "ListTableMetadata"),
                    Ask("athena:ListDataCatalogs", "*"),
                    .. Each("glue", ["catalog", "database/default"], "GetDatabase"),
                    .. Each("glue", ["catalog"], "GetCatalogImportStatus"),
                    .. Each(
                        "glue",
                        tables,
                        "BatchGetPartition", "GetPartition", "GetPartitions", "GetTable", "GetTables"),
                    .. Each("glue", functions, "GetUserDefinedFunction", "GetUserDefinedFunctions"),
                    Ask(
                        "kms:Decrypt", PlatformAccount.CatalogKey, ("kms:ViaService", "glue.eu-west-1.amazonaws.com")),
                    Ask("s3:GetBucketLocation", results),
                    Ask("s3:ListBucket", results, ("s3:prefix", $"{plan.Results.Prefix}/")),
                    Ask("s3:GetObject", result),
                    Ask("s3:PutObject", result),
                    Ask("s3:AbortMultipartUpload", result),
                    Ask("s3:ListMultipartUploadParts", result),
                    Ask(
                        "kms:GenerateDataKey",
                        PlatformAccount.DataKey,
                        ("kms:ViaService", "s3.eu-west-1.amazonaws.com")),
                ]),
            Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void Tables_ByTheConnectionsOwnCredentials_AreOnlyRead(string name)
    {
        var (plan, identity) = Find(name);
        IamRequest[] writing =
        [
            .. Each("glue", [$"table/{plan.Database}/orders"], "CreateTable", "DeleteTable", "UpdateTable"),
            .. Each("glue", [$"database/{plan.Database}"], "CreateTable", "DeleteDatabase", "UpdateDatabase"),
        ];
        Assert.That(Refused(identity, writing), Is.EqualTo(writing));
    }

    [TestCase(
        "sales",
        "sagemaker:InvokeEndpoint",
        "arn:aws:sagemaker:eu-west-1:123456789012:endpoint/dataplatform-dev-x")]
    [TestCase("sales", "comprehend:DetectSentiment", "*")]
    [TestCase("partner", "rekognition:DetectLabels", "*")]
    public void AiServices_OfTheConnection_CanBeCalledAndOthersNot(string name, string action, string resource)
    {
        var request = Ask(action, resource, ("aws:RequestedRegion", "eu-west-1"));
        Assert.Multiple(() =>
        {
            Assert.That(Platform.Allows(Find(name).Identity, request), Is.True);
            Assert.That(Platform.Allows(Find("finance").Identity, request), Is.False);
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Dss_WithTheExternalId_AssumesTheConnectionsRole(string name)
    {
        var (plan, _) = Find(name);
        var role = PlatformAccount.RoleArn(name);
        var assume = Ask("sts:AssumeRole", role, ("sts:ExternalId", plan.ExternalId));
        Assert.Multiple(() =>
        {
            Assert.That(Platform.Allows(Platform.Dss, assume), Is.True);
            Assert.That(Platform.Allows(Platform.Dss, Ask("sts:AssumeRole", role)), Is.False);
            Assert.That(
                Platform.Allows(Platform.Dss, Ask("sts:AssumeRole", role, ("sts:ExternalId", "other"))), Is.False);
            Assert.That(Platform.Allows(Platform.Metastore, assume), Is.False);
        });
    }

    [TestCaseSource(nameof(Names))]
    public void Dss_OfAKeyPair_ReadsTheSecretAndDoesNotChangeIt(string name)
    {
        var secret = PlatformAccount.SecretArn(Find(name).Plan.SecretName);
        Assert.Multiple(() =>
        {
            Assert.That(
                Refused(
                    Platform.Dss,
                    Ask("secretsmanager:GetSecretValue", secret),
                    Ask(
                        "kms:Decrypt",
                        PlatformAccount.SecretsKey,
                        ("kms:ViaService", "secretsmanager.eu-west-1.amazonaws.com"))),
                Is.Empty);
            Assert.That(Platform.Allows(Platform.Dss, Ask("secretsmanager:PutSecretValue", secret)), Is.False);
        });
    }

    private static (ConnectionPlan Plan, IamPrincipal Identity) Find(string name)
    {
        var tenant = Platform.Tenants.Single(tenant => tenant.Plan.Name == name);
        return (tenant.Plan, tenant.Identity);
    }

    private static IEnumerable<IamRequest> Refused(IamPrincipal caller, params IamRequest[] requests) =>
        requests.Where(request => !Platform.Allows(caller, request));

    private static IEnumerable<IamRequest> Each(string service, string[] resources, params string[] actions) =>
        from action in actions
        from resource in resources
        select Ask($"{service}:{action}", Target.Arn(Account, service, resource));

    private static IamRequest Ask(string action, string resource, params (string, string)[] context) =>
        IamRequest.Of(
            action,
            resource,
            [
                ("aws:PrincipalAccount", Account),
                ("aws:SecureTransport", "true"),
                ("kms:CallerAccount", Account),
                ("s3:TlsVersion", "1.3"),
                .. context,
            ]);

    private static string KeyOf(ConnectionPlan plan) => plan.KeyArn ?? PlatformAccount.DataKey;

    private static (string, string) Through(string service, ConnectionPlan plan) =>
        ("kms:ViaService", $"{service}.{plan.BucketRegion.Name}.amazonaws.com");
}
