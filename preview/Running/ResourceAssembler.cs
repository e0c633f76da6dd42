using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Preview.Running;

/// <summary>Makes one resource of a plan from its record.</summary>
internal sealed class ResourceAssembler
{
    /// <summary>Rule: a value that the simulated cloud does not know.</summary>
    public const string UnknownValue = "simulated-unknown-value";

    private const int NamedProperties = 6;

    private readonly JsonValues _values;
    private readonly SchemaCatalog _schema;
    private readonly SchemaValidator _validator;
    private readonly DependencyMap _dependencies;
    private readonly ResourceRecorder _recorder;
    private readonly List<Finding> _findings;

    public ResourceAssembler(
        ResourceRecorder recorder, JsonValues values, SchemaCatalog schema, List<Finding> findings)
    {
        _recorder = recorder;
        _values = values;
        _schema = schema;
        _validator = new SchemaValidator(schema);
        _dependencies = new DependencyMap(values, schema);
        _findings = findings;
    }

    /// <summary>Makes the resource, and adds findings about it.</summary>
    public async Task<PlanResource> AssembleAsync(ResourceRecord record)
    {
        var flows = await FlowReader.ReadAsync(record.Args);
        var facts = _schema.FindResource(record.Type);
        await ValidateAsync(record, facts, flows);

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        await _dependencies.AddAsync(await DependencyMap.ExplicitAsync(record), urns, record);
        var byProperty =
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (property, flow) in flows)
        {
            var own = new SortedSet<string>(StringComparer.Ordinal);
            await _dependencies.AddAsync(flow.Dependencies, own, record);
            if (own.Count == 0)
                continue;
            byProperty[property] = [.. own];
            urns.UnionWith(own);
        }

        var provider = ProviderReference(record.ProviderReference, out var providerUrn);
        if (providerUrn is not null)
            urns.Add(providerUrn);
        var deletedWith = record.DeletedWith is { } owner ? await _values.RecordOfAsync(owner) : null;
        var (outputs, secretOutputs) = await OutputsAsync(record, facts);
        return new PlanResource
        {
            Urn = record.Urn,
            Type = record.Type,
            Name = record.Name,
            Custom = record.Custom,
            Parent = record.Parent?.Urn,
            Provider = provider,
            Id = record.Id,
            Inputs = await _values.ObjectAsync(record.Inputs),
            Outputs = outputs,
            Dependencies = [.. urns],
            PropertyDependencies = byProperty.ToImmutable(),
            SecretPaths = [.. Secrets(record, facts, flows), .. secretOutputs],
            Protect = record.Protect,
            RetainOnDelete = record.RetainOnDelete,
            DeletedWith = deletedWith?.Urn,
            IgnoreChanges = [.. record.Options.IgnoreChanges],
            ImportId = record.Import,
            Read = record.Read,
        };
    }

    /// <summary>Reports that a property has no value because the simulated cloud left open what it comes
    /// from.</summary>
    public async Task ReportUnknownAsync(ResourceRecord record, string property, InputFlow flow)
    {
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in flow.Dependencies)
        {
            if (await _values.RecordOfAsync(resource) is { } source)
                sources.Add(OpenProperties(source) is { Length: > 0 } open ? $"{source.Urn} ({open})" : source.Urn);
        }

        var from = sources.Count == 0 ? "a function's result" : string.Join(", ", sources);
        _findings.Add(new Finding(
            Severity.Error, UnknownValue, record.Urn, property,
            $"Depends on a value that the simulated cloud does not know, of {from}."));
    }

    private async Task ValidateAsync(
        ResourceRecord record, FactsResource? facts, SortedDictionary<string, InputFlow> flows)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (property, flow) in flows.Where(entry => entry.Value.Unknown))
        {
            given.Add(property);
            await ReportUnknownAsync(record, property, flow);
        }

        // Components of the program itself are in no schema.
        if (record.Custom || facts is not null)
            _findings.AddRange(_validator.Validate(record.Urn, record.Type, record.Inputs, given, record.Read));
    }

    private async Task<(JsonObject Outputs, IEnumerable<string> Secrets)> OutputsAsync(
        ResourceRecord record, FactsResource? facts)
    {
        var outputs = new JsonObject();
        var secrets = new List<string>();
        if (record.Custom || facts is not null)
        {
            var known = facts?.Members.Where(member => member.IsOutput).Select(member => member.Name)
                .ToHashSet(StringComparer.Ordinal);
            outputs = await _values.ObjectAsync(record.Outputs.Where(pair => known?.Contains(pair.Key) ?? true));
        }

        foreach (var (name, output) in record.RegisteredOutputs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            outputs[name] = await _values.NodeAsync(await OutputUtilities.GetValueAsync(output));
            if (await Output.IsSecretAsync(output))
                secrets.Add(name);
        }

        return (outputs, secrets);
    }

    private static IEnumerable<string> Secrets(
        ResourceRecord record, FactsResource? facts, SortedDictionary<string, InputFlow> flows)
    {
        var marked = flows.Where(entry => entry.Value.Secret).Select(entry => entry.Key);
        var bySchema = facts?.Members
            .Where(member => member.IsSecretInput || member.IsSecretOutput)
            .Select(member => member.Name)
            .Where(name => record.Inputs.ContainsKey(name) || record.Outputs.ContainsKey(name)) ?? [];
        var byOption = (record.Options as CustomResourceOptions)?.AdditionalSecretOutputs ?? [];
        return marked.Concat(bySchema).Concat(byOption);
    }

    /// <summary>The provider reference with the URN that the engine would write.</summary>
    private string ProviderReference(string reference, out string? urn)
    {
        urn = null;
        var separator = reference.LastIndexOf("::", StringComparison.Ordinal);
        if (separator < 0)
            return "";
        var id = reference[(separator + 2)..];
        urn = _recorder.FindByMockUrn(reference[..separator]).FirstOrDefault(record => record.Id == id)?.Urn;
        return urn is null ? reference : $"{urn}::{id}";
    }

    private string OpenProperties(ResourceRecord source)
    {
        var open = (_schema.FindResource(source.Type)?.Members ?? [])
            .Where(member => member.IsOutputRequired && !source.Outputs.ContainsKey(member.Name))
            .Select(member => member.Name);
        if (source.Custom && source.Id is null)
            open = open.Prepend("id");
        var names = open.ToList();
        return names.Count <= NamedProperties
            ? string.Join(", ", names)
            : string.Join(", ", names.Take(NamedProperties)) + ", …";
    }
}
