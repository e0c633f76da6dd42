namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// The statements that allow something on all resources, or all actions of a service. A new one is for review: it is
/// right only where AWS knows nothing narrower.
/// </summary>
internal static class WideStatements
{
    private const string MetricsByNamespace = "metrics have no ARN; a condition names their namespace";
    private const string NoResource = "the action knows no resource";
    private const string StudioUser = "studio-role-data-scientist-policy";
    private const string TheKey = "in a key's policy the resource is the key itself";

    private static readonly Row[] InBoth =
    [
        new("cluster-autoscaler-scaling-policy", "ReadScalingGroups", NoResource),
        new("cluster-load-balancers-balancing-policy", "FindCertificates", NoResource),
        new("cluster-load-balancers-balancing-policy", "ReadLoadBalancers", NoResource),
        new("cluster-load-balancers-balancing-policy", "ReadNetwork", NoResource),
        new("dss-identity-host-metrics-policy", "PublishMetrics", MetricsByNamespace),
        new("dss-identity-host-sessions-policy", "TakeSessions", NoResource),
        new("dss-identity-registry-policy", "LogIn", "a login is to the whole registry; it gives no right to an image"),
        new("dss-session-users", "EndOwnSessions", "a condition says whose sessions; their IDs are not known"),
        new("dss-session-users", "OpenDataChannel", "a condition says whose sessions; their IDs are not known"),
        new("encryption-cluster", "AccountGoverns", TheKey),
        new("encryption-data", "AccountGoverns", TheKey),
        new("encryption-data", "UseThroughS3", TheKey),
        new("encryption-images", "AccountGoverns", TheKey),
        new("encryption-logs", "AccountGoverns", TheKey),
        new("encryption-logs", "UseByCloudWatchLogs", TheKey),
        new("encryption-secrets", "AccountGoverns", TheKey),
        new("encryption-secrets", "UseThroughSecretsManager", TheKey),
        new("encryption-volumes", "AccountGoverns", TheKey),
        new("encryption-volumes", "GrantThroughEc2", TheKey),
        new("encryption-volumes", "UseThroughEc2", TheKey),
        new("studio-service-policy", "AllowEC2ReadOnlyActions", NoResource),
        new("studio-service-policy", "AllowEC2SecurityGroupActionsWithEMRTags", "a tag says which, as AWS states it"),
        new("studio-service-policy", "AllowWorkspaceCollaboration", "a list of everyone to share a workspace with"),
    ];

    private static readonly Row[] InDev =
    [
        new("connections-sandbox-policy", "QueryCatalogNames", NoResource),
    ];

    private static readonly Row[] InProd =
    [
        new("connections-finance-policy", "QueryCatalogNames", NoResource),
        new("connections-marketing-policy", "QueryCatalogNames", NoResource),
        new("connections-partners-policy", "QueryCatalogNames", NoResource),
        new("connections-research-policy", "ComprehendTexts", NoResource),
        new("connections-research-policy", "QueryCatalogNames", NoResource),
        new("connections-research-policy", "RekognitionImages", NoResource),
        new("connections-sales-policy", "QueryCatalogNames", NoResource),
        new("dss-identity-host-warehouse-policy", "FollowStatements", NoResource),
        new("dss-identity-ai-policy", "SageMakerFind", NoResource),
        new("dss-identity-sagemaker-deployment-policy", "SageMakerMonitor", NoResource),
        new("dss-identity-sagemaker-deployment-policy", "SageMakerOverview", NoResource),
        new("encryption-alerts", "AccountGoverns", TheKey),
        new("encryption-alerts", "UseByAlarms", TheKey),
        new("encryption-alerts", "UseByEventsAndBudgets", TheKey),
        new("encryption-backups", "AccountGoverns", TheKey),
        new("encryption-backups", "GrantThroughBackup", TheKey),
        new("encryption-backups", "UseThroughBackup", TheKey),
        new("encryption-catalog", "AccountGoverns", TheKey),
        new("encryption-catalog", "UseThroughGlue", TheKey),
        new("encryption-warehouse", "AccountGoverns", TheKey),
        new("sagemaker-execution-policy", "LogIn", "a login is to the whole registry; it gives no right to an image"),
        new("sagemaker-execution-policy", "SeeVpc", NoResource),
        new("sagemaker-execution-policy", "WriteMetrics", MetricsByNamespace),
        new(StudioUser, "AllowEMRBasicActions", NoResource),
        new(StudioUser, "AllowJobInterfaces", NoResource),
        new(StudioUser, "AllowListingNames", NoResource),
        new(StudioUser, "AllowListingVirtualClusters", NoResource),
        new(StudioUser, "AllowOwnWorkspaces", "workspaces are told apart by a tag, which is the user's ID"),
        new(StudioUser, "AllowSecretManagerListSecrets", NoResource),
        new(StudioUser, "AllowSharedWorkspacesAndRepositories", "no tag says with whom a workspace is shared"),
    ];

    /// <summary>Those of a stack.</summary>
    public static IEnumerable<Row> Of(string stack) => InBoth.Concat(stack == "prod" ? InProd : InDev);

    /// <summary>
    /// Statements without a condition whose resources, by what AWS calls them, can be another stack's: groups and
    /// subnets have numbers for names, and log groups are looked for in a list of all. EMR Studio's own role looks at
    /// clusters and changes network interfaces without a condition, as AWS states it.
    /// </summary>
    public static IEnumerable<string> AcrossStacks(string stack) =>
    [
        "network-flow-logs-delivery FindLogGroup",
        "spark-batchjob-role-policy LogGroups",
        "spark-emrvcplatform-role-policy LogGroups",
        "spark-platform-myendpoint-role-policy LogGroups",
        "studio-service-policy AllowEC2ENIAttributeAction",
        .. stack == "prod"
            ? (string[])["sagemaker-execution-policy JoinVpc", "spark-forecasting-role-policy LogGroups"]
            : ["studio-service-policy AllowEMRReadOnlyActions"],
    ];

    /// <summary>One of them.</summary>
    /// <param name="Resource">Name of the resource with the policy.</param>
    /// <param name="Sid">The statement.</param>
    /// <param name="Reason">Why nothing narrower would do.</param>
    internal sealed record Row(string Resource, string Sid, string Reason);
}
