using System.Security.Cryptography;
using System.Text;
using DataPlatform.Components.Spark.Jobs;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>A pod template as an object of a bucket.</summary>
/// <param name="Name">The kind of jobs and the role: <c>critical-driver</c>.</param>
/// <param name="Text">The template.</param>
internal sealed record PodTemplateFile(string Name, string Text)
{
    private const int HashLength = 16;

    /// <summary>Start of the keys of all templates, with a slash at its end.</summary>
    public const string Prefix = "spark/pod-templates/";

    /// <summary>Another text has another key: an object never changes.</summary>
    public string Key =>
        $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..HashLength]}/{Name}.yaml";

    /// <summary>The template of the drivers of a kind.</summary>
    public static PodTemplateFile Driver(JobKind kind) =>
        new($"{kind.Name}-driver", PodTemplateText.Of(PodTemplate.Driver(kind)));

    /// <summary>The template of the executors of a kind.</summary>
    public static PodTemplateFile Executor(JobKind kind) =>
        new($"{kind.Name}-executor", PodTemplateText.Of(PodTemplate.Executor(kind)));
}
