using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Iam;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Spark.Identity;

/// <summary>Requests for what belongs to a virtual cluster: its place, its logs and its role.</summary>
internal static class SparkBelongings
{
    private static readonly (string, string)[] Always =
        [("aws:SecureTransport", "true"), ("s3:TlsVersion", "1.3"), ("kms:CallerAccount", Account)];

    /// <summary>All of them.</summary>
    /// <param name="virtualCluster">The virtual cluster, as its stack file names it.</param>
    /// <param name="target">Of the stack that has it.</param>
    /// <param name="actions">The actions to try, by service.</param>
    public static IEnumerable<IamRequest> Of(
        string virtualCluster, AwsTarget target, ILookup<string, string> actions)
    {
        var group = SparkNames.LogGroup(target, virtualCluster);
        var role = SparkNames.ExecutionRole(target, virtualCluster);
        return
        [
            .. Place(LakeBucketRole.Workspace),
            .. Place(LakeBucketRole.Logs),
            .. Try("logs", target.Arn(Account, "logs", $"log-group:{group}")),
            .. Try("logs", target.Arn(Account, "logs", $"log-group:{group}:log-stream:critical/jobs/1")),
            .. Try("iam", $"arn:aws:iam::{Account}:role/{role}"),
            .. Try("sts", $"arn:aws:iam::{Account}:role/{role}"),
        ];

        IEnumerable<IamRequest> Place(LakeBucketRole bucket)
        {
            var arn = target.Region.BucketArn(LakeBucketNames.Of(bucket, target, Account));
            var start = $"{SparkNames.Place(virtualCluster)}/";
            return
            [
                .. Try("s3", $"{arn}/{start}"),
                .. Try("s3", $"{arn}/{start}job.py"),
                .. Enumerable.Range(0, start.Length + 1).Select(
                    to => IamRequest.Of("s3:ListBucket", arn, [.. Always, ("s3:prefix", start[..to])])),
            ];
        }

        IEnumerable<IamRequest> Try(string service, string arn) =>
            actions[service].Select(action => IamRequest.Of(action, arn, Always));
    }
}
