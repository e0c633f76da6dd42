namespace DataPlatform.Components.Spark.Jobs;

/// <summary>Where the pod templates of a kind of jobs are, once that is known.</summary>
/// <param name="Driver"><c>s3://…</c> of the driver's.</param>
/// <param name="Executor"><c>s3://…</c> of the executors'.</param>
public sealed record PodTemplateLocations(string Driver, string Executor);
