using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using Pulumi;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>Connections as tests make them, and a cloud that knows which keys are deployed.</summary>
internal static class ConnectionCloud
{
    public const string DssRole = "arn:aws:iam::123456789012:role/dss";
    public const string GetSecretsToken = "aws:secretsmanager/getSecrets:getSecrets";
    public const string GetSecretToken = "aws:secretsmanager/getSecret:getSecret";

    public static RecordingCloud WithSecrets(this RecordingCloud cloud, params string[] names) =>
        cloud.WithCall(GetSecretsToken, new() { ["names"] = names.ToImmutableArray() });

    public static RecordingCloud WithSecretTags(this RecordingCloud cloud, params (string Key, string Value)[] tags) =>
        cloud.WithCall(
            GetSecretToken,
            new() { ["tags"] = tags.ToImmutableDictionary(tag => tag.Key, object (tag) => tag.Value) });

    public static ConnectionSpec Spec(string name = "sales") => new() { Name = name, Groups = ["analysts"] };

    public static LakeBuckets Buckets() => new(LakeBucketNames.Roles.Select(role => new LakeBucket(
        role,
        Output.Create(LakeBucketNames.Of(role, RecordingCloud.Target(), RecordingCloud.AccountId)),
        Output.Create($"arn:{role}"))));

    public static ConnectionBasis Basis(
        bool protect = false, bool lakeFormation = false, AwsTarget? target = null) => new()
        {
            Target = target ?? RecordingCloud.Target(),
            DssRoleArn = DssRole,
            Buckets = Buckets(),
            DataKeyArn = "arn:data",
            SecretsKeyArn = "arn:secrets",
            LakeFormation = lakeFormation,
            Protect = protect,
        };

    public static DataConnectionArgs Args(
        ConnectionSpec? spec = null,
        bool protect = false,
        bool lakeFormation = false,
        AwsTarget? target = null) =>
        new() { Basis = Basis(protect, lakeFormation, target), Spec = spec ?? Spec() };

    public static DataConnectionsArgs AllArgs(params ConnectionSpec[] specs) =>
        new() { Basis = Basis(), Specs = specs, FurtherDatabases = ["dataplatform_dev"] };

    public static Task<Recording> Run(DataConnectionArgs args) =>
        new RecordingCloud().WithSecrets().RunAsync(() => _ = new DataConnection("c", args));
}
