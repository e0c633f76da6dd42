using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Schema;
using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>Makes a plan from what a finished run left behind.</summary>
internal sealed class PlanAssembler
{
    private readonly StackConfiguration _configuration;
    private readonly ResourceRecorder _recorder;
    private readonly SimulatedCloud _cloud;
    private readonly SchemaCatalog _schema;
    private readonly JsonValues _values;
    private readonly ResourceAssembler _resources;
    private readonly SecretNet _secrets = new();
    private readonly List<Finding> _findings = [];

    public PlanAssembler(StackConfiguration configuration, ResourceRecorder recorder, SimulatedCloud cloud)
    {
        _configuration = configuration;
        _recorder = recorder;
        _cloud = cloud;
        _schema = new SchemaCatalog();
        _values = new JsonValues(recorder);
        _resources = new ResourceAssembler(recorder, _values, _schema, _findings);
    }

    /// <summary>Makes the plan, with the findings of the run itself, of the schema and of the checks.</summary>
    /// <param name="today">The day by which the plan is judged; null: that of the system clock.</param>
    public async Task<PlatformPlan> AssembleAsync(DateOnly? today)
    {
        foreach (var key in _configuration.SecretKeys)
        {
            if (_configuration.Values.TryGetValue(key, out var value))
                _secrets.AddConfiguration(value);
        }

        FindDuplicates();
        FindCallsWithoutProvider();
        var stack = _recorder.Stack!;
        var resources = new List<PlanResource>();
        foreach (var record in PlanOrder.OfRecords(stack, _recorder.Records.Where(record => record != stack)))
            resources.Add(await _resources.AssembleAsync(record));
        foreach (var resource in resources)
        {
            foreach (var property in resource.SecretPaths)
            {
                _secrets.Add(resource.Inputs[property]);
                _secrets.Add(resource.Outputs[property]);
            }
        }

        await FindUnknownOutputsAsync(stack.Resource);
        ImmutableArray<PlanResource> caught = [.. resources.Select(WithCaughtSecrets)];
        var plan = new PlatformPlan(
            _configuration.Project,
            _configuration.Stack,
            _configuration.Values.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => _configuration.SecretKeys.Contains(pair.Key) ? PlatformPlan.Mask : pair.Value,
                StringComparer.Ordinal),
            caught,
            caught[0].Outputs.DeepClone().AsObject(),
            caught[0].SecretPaths,
            []);
        var findings = _findings.Concat(PlanChecks.Run(plan, today))
            .Select(finding => finding with { Message = _secrets.MaskIn(finding.Message) });
        return plan with { Findings = [.. findings.Distinct().Order(PlanOrder.OfFindings)] };
    }

    private PlanResource WithCaughtSecrets(PlanResource resource)
    {
        var caught = resource.Inputs.Concat(resource.Outputs)
            .Append(KeyValuePair.Create("id", (JsonNode?)resource.Id))
            .Where(property => _secrets.Catches(property.Value))
            .Select(property => property.Key);
        return resource with { SecretPaths = resource.SecretPaths.Union(caught) };
    }

    private void FindDuplicates()
    {
        foreach (var group in _recorder.Records.GroupBy(record => record.Urn).Where(group => group.Count() > 1))
        {
            _findings.Add(new Finding(
                Severity.Error,
                "duplicate-urn",
                group.Key,
                "",
                $"{group.Count()} resources have this URN: give siblings of one type different names."));
        }
    }

    /// <summary>With default providers disabled a deployment refuses a call that names none.</summary>
    private void FindCallsWithoutProvider()
    {
        var disabled = _configuration.Values.GetValueOrDefault("pulumi:disable-default-providers") ?? "";
        foreach (var token in _cloud.CallsWithoutProvider)
        {
            var package = SchemaCatalog.PackageOf(token);
            if (disabled.Contains("\"*\"", StringComparison.Ordinal)
                || disabled.Contains($"\"{package}\"", StringComparison.Ordinal))
                _findings.Add(new Finding(
                    Severity.Error,
                    "default-provider-disabled",
                    "",
                    "",
                    $"The function {token} is called without a provider, and default providers of "
                    + $"{package} are disabled: pass one in its InvokeOptions."));
        }
    }

    private async Task FindUnknownOutputsAsync(Resource stack)
    {
        foreach (var property in stack.GetType().GetProperties())
        {
            var marked = property.GetCustomAttributes(typeof(OutputAttribute), inherit: false);
            if (marked.Length == 0 || property.DeclaringType!.Assembly == typeof(Stack).Assembly)
                continue;
            var flow = new InputFlow();
            await FlowReader.FollowAsync(property.GetValue(stack), flow);
            if (flow.Unknown)
                await _resources.ReportUnknownAsync(
                    _recorder.Stack!, ((OutputAttribute)marked[0]).Name ?? property.Name, flow);
        }
    }
}
