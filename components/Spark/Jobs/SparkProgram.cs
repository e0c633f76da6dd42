using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>What a job runs (<c>sparkSubmitJobDriver</c>).</summary>
public sealed record SparkProgram
{
    /// <summary>An example in EMR's own image, so that a request runs as it is.</summary>
    public const string Example = "local:///usr/lib/spark/examples/src/main/python/pi.py";

    /// <summary>
    /// The program: a Python file or a JAR, as <c>s3://…</c> or, in the image, as <c>local:///…</c>; at most 256
    /// characters. Default: <see cref="Example"/>.
    /// </summary>
    public string EntryPoint { get; init; } = Example;

    /// <summary>Its arguments, in order. Default: none.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Options of <c>spark-submit</c>, for example <c>--class C</c>; null: none. Default: none.</summary>
    public string? SubmitParameters { get; init; }
}
