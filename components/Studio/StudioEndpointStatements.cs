using System.Collections.Immutable;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Studio;

/// <summary>Statements about managed endpoints and the jobs of their virtual clusters.</summary>
internal static class StudioEndpointStatements
{
    /// <summary>
    /// Lets users run kernels on their endpoints; from the intermediate level on also look at the jobs of the virtual
    /// clusters.
    /// </summary>
    public static ImmutableArray<PolicyStatement> Of(StudioUserAccess access) =>
    [
        new()
        {
            Sid = "AllowListingVirtualClusters",
            Actions = PolicyTerms.Of("emr-containers:ListVirtualClusters"),
            Resources = PolicyTerms.Any("the list has no resource"),
        },
        new()
        {
            Sid = "AllowEMRContainersBasicActions",
            Actions = PolicyTerms.Of(
            [
                "emr-containers:DescribeVirtualCluster",
                "emr-containers:ListManagedEndpoints",
                .. SeesJobs(access) ? ["emr-containers:ListJobRuns"] : Array.Empty<string>(),
            ]),
            Resources = PolicyTerms.Of(access.Endpoints.Select(endpoint => endpoint.VirtualCluster)),
        },
        new()
        {
            Sid = "AllowRetrievingManagedEndpointCredentials",
            Actions = PolicyTerms.Of(
                "emr-containers:DescribeManagedEndpoint", "emr-containers:GetManagedEndpointSessionCredentials"),
            Resources = PolicyTerms.Of(access.Endpoints.Select(endpoint => endpoint.Endpoint)),
            // AWS's samples have the key, its list of keys for the second action does not: it counts where it is sent.
            Conditions =
            [
                new(
                    "ArnLikeIfExists",
                    "emr-containers:ExecutionRoleArn",
                    access.Endpoints.Select(endpoint => endpoint.ExecutionRole)),
            ],
        },
        .. SeesJobs(access) ? Jobs(access) : [],
    ];

    private static bool SeesJobs(StudioUserAccess access) => access.Level >= StudioUserLevel.Intermediate;

    private static ImmutableArray<PolicyStatement> Jobs(StudioUserAccess access) =>
    [
        new()
        {
            Sid = "AllowDescribingJobs",
            Actions = PolicyTerms.Of("emr-containers:DescribeJobRun"),
            Resources = PolicyTerms.Of(
                access.Endpoints.Select(endpoint => $"{endpoint.VirtualCluster}/jobruns/*")),
        },
        new()
        {
            Sid = "AllowJobInterfaces",
            Actions = PolicyTerms.Of(
                "elasticmapreduce:CreatePersistentAppUI", "elasticmapreduce:DescribePersistentAppUI",
                "elasticmapreduce:GetPersistentAppUIPresignedURL"),
            Resources = PolicyTerms.Any("jobs on EKS have no ARN among EMR's resources"),
        },
    ];
}
