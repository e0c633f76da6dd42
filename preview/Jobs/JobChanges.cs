using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace DataPlatform.Preview.Jobs;

/// <summary>What a user asks of a job, beside its kind.</summary>
public sealed partial record JobChanges
{
    private const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>The program; null: that of the request.</summary>
    public string? EntryPoint { get; init; }

    /// <summary>Its arguments. Default: those of the request.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>The class with the main method, in a JAR; null: none.</summary>
    public string? MainClass { get; init; }

    /// <summary>Spark properties, <c>key=value</c>. Default: those of the request.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>Name of the job run; null: that of the request.</summary>
    public string? Name { get; init; }

    /// <summary>The zone that all pods of the job are in, for example <c>eu-west-1a</c>; null: any.</summary>
    public string? Zone { get; init; }

    /// <summary>The request with the changes made.</summary>
    /// <param name="request">The request, which stays as it is.</param>
    /// <exception cref="JobRequestException">A change is not of its form.</exception>
    public JsonObject ApplyTo(JsonObject request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var changed = request.DeepClone().AsObject();
        if (Name is not null)
            changed["name"] = Name;
        ApplyToProgram(Member(Member(changed, "jobDriver"), "sparkSubmitJobDriver"));
        var properties = Properties.Select(Property).ToList();
        if (Zone is not null)
        {
            CheckZone(Zone);
            properties.Add(($"spark.kubernetes.node.selector.{ZoneLabel}", Zone));
            Classification(changed, "emr-job-submitter")[$"jobsubmitter.node.selector.{ZoneLabel}"] = Zone;
        }

        foreach (var (key, value) in properties)
            Classification(changed, "spark-defaults")[key] = value;
        return changed;
    }

    private void ApplyToProgram(JsonObject program)
    {
        if (EntryPoint is not null)
        {
            if (!UriForm().IsMatch(EntryPoint))
                throw new JobRequestException(
                    $"--entry-point: '{EntryPoint}' is not a URI; accepted: s3://… or, in EMR's image, local:///…");
            program["entryPoint"] = EntryPoint;
        }

        if (!Arguments.IsEmpty)
            program["entryPointArguments"] = new JsonArray([.. Arguments.Select(item => JsonValue.Create(item))]);
        if (MainClass is null)
            return;
        if (!ClassForm().IsMatch(MainClass))
            throw new JobRequestException($"--class: '{MainClass}' is not the name of a class; accepted: a.b.Name");
        program["sparkSubmitParameters"] = $"--class {MainClass}";
    }

    private static (string Key, string Value) Property(string text)
    {
        var form = PropertyForm().Match(text);
        return form.Success
            ? (form.Groups[1].Value, form.Groups[2].Value)
            : throw new JobRequestException($"--conf: '{text}' is not a Spark property; accepted: spark.…=VALUE");
    }

    private static void CheckZone(string zone)
    {
        if (!ZoneForm().IsMatch(zone))
            throw new JobRequestException(
                $"--zone: '{zone}' is not the name of a zone; accepted: a region and a letter, such as eu-west-1a");
    }

    private static JsonObject Classification(JsonObject request, string name)
    {
        var overrides = Member(request, "configurationOverrides");
        if (overrides["applicationConfiguration"] is not JsonArray all)
            overrides["applicationConfiguration"] = all = [];
        var found = all.OfType<JsonObject>().FirstOrDefault(item => item["classification"]?.ToString() == name);
        if (found is null)
            all.Add(found = new JsonObject { ["classification"] = name });
        return Member(found, "properties");
    }

    private static JsonObject Member(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject member)
            parent[name] = member = [];
        return member;
    }

    [GeneratedRegex(@"\A[\p{L}_$][\p{L}\p{Nd}_$]*(\.[\p{L}_$][\p{L}\p{Nd}_$]*)*\z")]
    private static partial Regex ClassForm();

    // A key with a space at its end would be another property, which Spark does not look at.
    [GeneratedRegex(@"\A(spark\.[^\s=]+)=(.*)\z", RegexOptions.Singleline)]
    private static partial Regex PropertyForm();

    // A path of the machine that asks would be looked for in EMR's image.
    [GeneratedRegex(@"\A[a-z][a-z0-9+.-]*:/")]
    private static partial Regex UriForm();

    [GeneratedRegex(@"\A[a-z]{2}(-[a-z]+)+-[0-9][a-z]\z")]
    private static partial Regex ZoneForm();
}
