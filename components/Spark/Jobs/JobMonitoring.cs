namespace DataPlatform.Components.Spark.Jobs;

/// <summary>Where the logs of a job go.</summary>
/// <param name="LogGroupName">The log group in CloudWatch.</param>
/// <param name="LogStreamNamePrefix">Start of the names of its streams there.</param>
/// <param name="LogUri">Where they are in S3: <c>s3://…/</c>.</param>
public sealed record JobMonitoring(string LogGroupName, string LogStreamNamePrefix, string LogUri);
