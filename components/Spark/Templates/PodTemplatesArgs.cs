using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>What <see cref="PodTemplates"/> needs.</summary>
public sealed class PodTemplatesArgs
{
    /// <summary>The kinds of jobs, each name once; their order changes nothing.</summary>
    public required IReadOnlyList<JobKind> Kinds { get; init; }

    /// <summary>The bucket that the templates are in: the lake's assets.</summary>
    public required LakeBucket Bucket { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Kinds)
        {
            if (!names.Add(kind.Name))
                throw new ArgumentException($"{nameof(Kinds)}: '{kind.Name}' is given twice; accepted: each name once");
        }
    }
}
