using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What the host of DSS downloads comes by HTTPS or from a bucket, and has a checksum that is demanded of
/// it.</summary>
/// <remarks>
/// Why: without one, what the first host got is what all later ones must get; whether that was the right thing, nobody
/// checked. It runs as root, or as DSS. Source: NIST SP 800-161, integrity of components.
/// </remarks>
public sealed class DssDownloadRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "dss-download-checksum";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var settings in DssObject.SettingsIn(plan))
        {
            if (settings.Document?.Object("downloads") is not { } downloads)
                continue;
            var isMirrored = downloads.Text("mirror") is not null;
            var files = Files(downloads, "").ToList();
            foreach (var (name, file) in files)
            {
                if (!isMirrored && file.Text("url")?.StartsWith("https://", StringComparison.Ordinal) is false)
                    yield return Found(settings, Severity.Error, $"{name}: '{file.Text("url")}' is not https://.");
            }

            var open = files.Where(file => file.File.Text("sha256") is null).Select(file => file.Name).ToList();
            if (open.Count > 0)
                yield return Found(
                    settings,
                    plan.IsProduction && !isMirrored ? Severity.Warning : Severity.Info,
                    $"No checksum is given for {string.Join(", ", open)}: what is downloaded first is trusted.");
        }
    }

    // Files stand by themselves, in lists with their names, and in objects by their names.
    private static IEnumerable<(string Name, JsonObject File)> Files(JsonObject from, string path)
    {
        foreach (var (key, value) in from)
        {
            var name = path.Length == 0 ? key : $"{path}.{key}";
            var found = value switch
            {
                JsonObject file when file.ContainsKey("url") => [(name, file)],
                JsonObject folder => Files(folder, name),
                JsonArray list => list.OfType<JsonObject>().Select(file => ($"{name}.{file.Text("name")}", file)),
                _ => [],
            };
            foreach (var file in found)
                yield return file;
        }
    }

    private Finding Found(DssObject settings, Severity severity, string message) =>
        new(severity, Id, settings.Resource.Urn, "content", message);
}
