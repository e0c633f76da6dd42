using Pulumi;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>Where the pod templates of a kind of jobs are.</summary>
/// <param name="Driver"><c>s3://…</c> of the driver's.</param>
/// <param name="Executor"><c>s3://…</c> of the executors'.</param>
public sealed record PodTemplateUris(Output<string> Driver, Output<string> Executor);
