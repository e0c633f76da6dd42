using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Ai;

/// <summary>Statements about models on SageMaker whose names begin with the target's prefix.</summary>
/// <remarks>
/// Dataiku publishes no list of actions: these are what its external models and its API Deployer are documented to do.
/// Training is not among it. Not verified on a live DSS.
/// </remarks>
internal static class SageMakerStatements
{
    private const string Endpoint = "endpoint";
    private const string EndpointConfig = "endpoint-config";
    private const string Model = "model";

    /// <summary>Lets an identity find and call models.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the endpoints.</param>
    public static ImmutableArray<PolicyStatement> Invoke(AwsTarget target, string accountId) =>
    [
        new()
        {
            Sid = "SageMakerInvoke",
            Actions = PolicyTerms.Of(
                "sagemaker:InvokeEndpoint", "sagemaker:InvokeEndpointAsync",
                "sagemaker:InvokeEndpointWithResponseStream"),
            Resources = Named(target, accountId, Endpoint),
        },
        new()
        {
            Sid = "SageMakerDescribe",
            Actions = PolicyTerms.Of(
                "sagemaker:DescribeEndpoint", "sagemaker:DescribeEndpointConfig", "sagemaker:DescribeModel"),
            Resources = Named(target, accountId, Endpoint, EndpointConfig, Model),
        },
        new()
        {
            Sid = "SageMakerFind",
            Actions = PolicyTerms.Of("sagemaker:ListEndpoints"),
            Resources = PolicyTerms.Any("a listing is of all endpoints of the account or of none; it shows names only"),
        },
    ];

    /// <summary>Lets an identity make, change and delete endpoints, and see how they do.</summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the endpoints.</param>
    /// <param name="executionRoleArn">The only role that it may give to models.</param>
    public static ImmutableArray<PolicyStatement> Deploy(
        AwsTarget target, string accountId, string executionRoleArn) =>
    [
        new()
        {
            Sid = "SageMakerDeploy",
            Actions = PolicyTerms.Of(
                "sagemaker:CreateEndpoint", "sagemaker:CreateEndpointConfig", "sagemaker:CreateModel",
                "sagemaker:DeleteEndpoint", "sagemaker:DeleteEndpointConfig", "sagemaker:DeleteModel",
                "sagemaker:ListTags", "sagemaker:UpdateEndpoint", "sagemaker:UpdateEndpointWeightsAndCapacities"),
            Resources = Named(target, accountId, Endpoint, EndpointConfig, Model),
        },
        new()
        {
            Sid = "SageMakerTagWhatIsMade",
            Actions = PolicyTerms.Of("sagemaker:AddTags"),
            Resources = Named(target, accountId, Endpoint, EndpointConfig, Model),
            Conditions =
            [
                new(
                    "StringEquals", "sagemaker:TaggingAction", "CreateEndpoint", "CreateEndpointConfig", "CreateModel"),
            ],
        },
        new()
        {
            Sid = "SageMakerOverview",
            Actions = PolicyTerms.Of("sagemaker:ListEndpointConfigs", "sagemaker:ListModels"),
            Resources = PolicyTerms.Any("a listing is of everything of its kind or of nothing; it shows names only"),
        },
        new()
        {
            Sid = "SageMakerMonitor",
            Actions = PolicyTerms.Of("cloudwatch:GetMetricData", "cloudwatch:GetMetricStatistics"),
            Resources = PolicyTerms.Any("metrics have no ARNs; DSS's unified monitoring reads those of endpoints"),
        },
        new()
        {
            Sid = "SageMakerPassRole",
            Actions = PolicyTerms.Of("iam:PassRole"),
            Resources = PolicyTerms.Of(executionRoleArn),
            Conditions = [new("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com")],
        },
    ];

    // Lower case, as all of the platform's names are: SageMaker writes names so in ARNs, whatever they were given as.
    private static PolicyTerms Named(AwsTarget target, string accountId, params IEnumerable<string> kinds) =>
        PolicyTerms.Of(kinds.Select(kind => target.Arn(accountId, "sagemaker", $"{kind}/{target.NamePrefix}-*")));
}
