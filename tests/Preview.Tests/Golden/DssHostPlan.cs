using System.Collections.Immutable;
using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using YamlDotNet.Serialization;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>The host of DSS in a plan, of which there is one, and all that it is told.</summary>
internal sealed class DssHostPlan(PlatformPlan plan)
{
    /// <summary>The type of the host.</summary>
    public const string InstanceType = "aws:ec2/instance:Instance";

    private const string ObjectType = "aws:s3/bucketObjectv2:BucketObjectv2";

    /// <summary>The host.</summary>
    public PlanResource Instance { get; } = plan.Resources.Single(resource => resource.Type == InstanceType);

    /// <summary>What cloud-init gets.</summary>
    public string UserData => Encoding.UTF8.GetString(UserDataBytes.AsSpan());

    /// <summary>The same as EC2 counts it.</summary>
    public ImmutableArray<byte> UserDataBytes => Decoded(Instance, "userDataBase64");

    /// <summary>What the host looks at each minute.</summary>
    public string Pointer => Text("dss/release.json");

    /// <summary>What the host is set up to be.</summary>
    public string Settings => Text("dss/settings/");

    /// <summary>The scripts, an archive.</summary>
    public ImmutableArray<byte> Bundle => Decoded(Object("dss/bundles/"), "contentBase64");

    /// <summary>The files that cloud-init writes, by their paths.</summary>
    public ImmutableSortedDictionary<string, string> Files()
    {
        var document = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(UserData);
        return ((List<object>)document["write_files"])
            .Cast<Dictionary<object, object>>()
            .ToImmutableSortedDictionary(
                file => $"{file["path"]}", file => $"{file["content"]}", StringComparer.Ordinal);
    }

    /// <summary>The files of the bundle, in their order.</summary>
    public ImmutableArray<(TarEntry Entry, ImmutableArray<byte> Content)> BundleFiles()
    {
        using var stream = new MemoryStream([.. Bundle]);
        using var tar = new TarReader(stream);
        var files = ImmutableArray.CreateBuilder<(TarEntry, ImmutableArray<byte>)>();
        while (tar.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files.Add((entry, [.. content.ToArray()]));
        }

        return files.ToImmutable();
    }

    /// <summary>A document as JSON.</summary>
    public static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private PlanResource Object(string key) => plan.Resources.Single(
        resource => resource.Type == ObjectType
            && resource.Inputs["key"]!.GetValue<string>().StartsWith(key, StringComparison.Ordinal));

    private string Text(string key) => Object(key).Inputs["content"]!.GetValue<string>();

    private static ImmutableArray<byte> Decoded(PlanResource resource, string property) =>
        [.. Convert.FromBase64String(resource.Inputs[property]!.GetValue<string>())];
}
