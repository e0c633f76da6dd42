using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Common;
using Moq;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>One run of the program against mocks that know only what is set up: everything else throws.</summary>
internal sealed class StackRun
{
    /// <summary>ID of the image that is found by whatever name.</summary>
    public const string Image = "ami-0123456789abcdef0";

    private const string ConfigVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";
    private const string Account = "123456789012";

    private static readonly ConcurrentDictionary<string, Task<StackRun>> Runs = new();

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock _lock = new();
    private readonly List<MockResourceArgs> _resources = [];
    private readonly List<MockCallArgs> _calls = [];
    private readonly Dictionary<string, IReadOnlyDictionary<string, Output<object?>>> _registered = [];
    private readonly Dictionary<string, ResourceOptions> _options = [];

    /// <summary>The stack, when the run succeeded.</summary>
    public PlatformStack? Stack { get; private set; }

    /// <summary>All registered resources, without the stack itself.</summary>
    public IReadOnlyList<MockResourceArgs> Resources => _resources;

    /// <summary>All calls of data sources.</summary>
    public IReadOnlyList<MockCallArgs> Calls => _calls;

    /// <summary>Number of resources by type.</summary>
    public SortedDictionary<string, int> Counts => new(
        _resources.CountBy(resource => resource.Type!).ToDictionary(), StringComparer.Ordinal);

    /// <summary>Names of the outputs that the stack registered; those that are null are not among them.</summary>
    public IEnumerable<string> RegisteredOutputs() =>
        _registered.Single(entry => entry.Key.Contains("::pulumi:pulumi:Stack::", StringComparison.Ordinal)).Value.Keys;

    /// <summary>All registered outputs, those of the stack and of every component, as one text.</summary>
    public async Task<string> AllOutputsAsync()
    {
        var values = new List<object?>();
        foreach (var output in _registered.Values.SelectMany(outputs => outputs.Values))
            values.Add(await OutputUtilities.GetValueAsync(output));
        return JsonSerializer.Serialize(values, Plain);
    }

    /// <summary>The inputs of the one resource of this name, as JSON.</summary>
    public string Json(string name) => StableJson.Of(_resources.Single(made => made.Name == name).Inputs);

    /// <summary>Whether the one custom resource of this name is protected, and whether it is retained.</summary>
    public (bool? Protect, bool? Retain) Kept(string name) => (_options[name].Protect, _options[name].RetainOnDelete);

    /// <summary>What the host of DSS is told.</summary>
    public JsonObject DssDocument() => JsonNode.Parse(
        (string)_resources.Single(made => made.Name == "dss-release-settings").Inputs["content"])!.AsObject();

    /// <summary>Names of what the one custom resource of this name is made after, in ordinal order.</summary>
    public Task<ImmutableArray<string>> AfterAsync(string name) => OptionsRecorder.AfterAsync(_options[name]);

    /// <summary>Names of the resources of a type, in ordinal order.</summary>
    public IEnumerable<string> NamesOf(string type) =>
        _resources.Where(made => made.Type == type).Select(made => made.Name!).Order(StringComparer.Ordinal);

    /// <summary>Runs the program on a configuration, once for all tests that ask for the same.</summary>
    public static Task<StackRun> OfAsync(IReadOnlyDictionary<string, string> config, string stack) =>
        Runs.GetOrAdd(
            $"{stack} {StableJson.Of(config.ToDictionary(entry => entry.Key, object (entry) => entry.Value))}",
            _ => OfAsync(new StackRun(), config, stack, []));

    /// <summary>Runs the program on a configuration that it refuses; what it says and what it did before.</summary>
    public static (string Message, StackRun Run) Refused(
        IReadOnlyDictionary<string, string> config, string stack, params string[] secretKeys)
    {
        var run = new StackRun();
        var error = Assert.ThrowsAsync<RunException>(() => OfAsync(run, config, stack, secretKeys));
        return (error!.Message, run);
    }

    private static async Task<StackRun> OfAsync(
        StackRun run, IReadOnlyDictionary<string, string> config, string stack, string[] secretKeys)
    {
        var before = Environment.GetEnvironmentVariable(ConfigVariable);
        var secretKeysBefore = Environment.GetEnvironmentVariable(SecretKeysVariable);
        Environment.SetEnvironmentVariable(ConfigVariable, JsonSerializer.Serialize(config));
        Environment.SetEnvironmentVariable(SecretKeysVariable, JsonSerializer.Serialize(secretKeys));
        try
        {
            var resources = await Deployment.TestWithServiceProviderAsync<PlatformStack>(
                run.Mocks(),
                new Host(run),
                new TestOptions { ProjectName = "dataplatform", StackName = stack, IsPreview = false });
            run.Stack = resources.OfType<PlatformStack>().Single();
            return run;
        }
        finally
        {
            Environment.SetEnvironmentVariable(ConfigVariable, before);
            Environment.SetEnvironmentVariable(SecretKeysVariable, secretKeysBefore);
        }
    }

    private ResourceTransformationResult? Observe(ResourceTransformationArgs args)
    {
        if (args.Resource is CustomResource)
            _options.TryAdd(args.Resource.GetResourceName(), args.Options);
        return null;
    }

    private IMocks Mocks()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(m => m.NewResourceAsync(It.Is<MockResourceArgs>(args => StackTypes.All.Contains(args.Type!))))
            .ReturnsAsync((MockResourceArgs args) => Create(args));
        mocks.Setup(m => m.CallAsync(Token("aws:index/getCallerIdentity:getCallerIdentity")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new() { ["accountId"] = Account }));
        mocks.Setup(m => m.CallAsync(Token("aws:index/getAvailabilityZones:getAvailabilityZones")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["names"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
                ["zoneIds"] = ImmutableArray.Create("euw1-az1", "euw1-az2", "euw1-az3"),
            }));
        mocks.Setup(m => m.CallAsync(Token("aws:ec2/getVpcEndpointService:getVpcEndpointService")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["availabilityZones"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
            }));
        mocks.Setup(m => m.CallAsync(Token("aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["locations"] = ImmutableArray.Create("eu-west-1a", "eu-west-1b", "eu-west-1c"),
            }));
        mocks.Setup(m => m.CallAsync(Token("aws:ec2/getAmi:getAmi")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new() { ["id"] = Image }));
        // Nothing is deployed yet.
        mocks.Setup(m => m.CallAsync(Token("aws:secretsmanager/getSecrets:getSecrets")))
            .ReturnsAsync((MockCallArgs args) => Answer(args, new()
            {
                ["arns"] = ImmutableArray<string>.Empty,
                ["names"] = ImmutableArray<string>.Empty,
            }));
        mocks.Setup(m => m.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns((MockRegisterResourceOutputsRequest request) =>
            {
                lock (_lock)
                    _registered.Add(request.Urn!, request.Outputs);
                return Task.CompletedTask;
            });
        return mocks.Object;
    }

    private static MockCallArgs Token(string token) => It.Is<MockCallArgs>(args => args.Token == token);

    private (string? Id, object State) Create(MockResourceArgs args)
    {
        lock (_lock)
            _resources.Add(args);
        var state = args.Inputs.ToBuilder();
        state.TryAdd("arn", $"arn:of:{args.Name}");
        state.TryAdd("keyId", $"{args.Name}-key-id");
        state.TryAdd("allocationId", $"{args.Name}-allocation-id");
        state.TryAdd("publicIp", "192.0.2.1");
        state.TryAdd("name", $"{args.Name}-name");
        foreach (var (key, value) in ComputedState.Of(args.Type!, args.Name!))
            state.TryAdd(key, value);
        return ($"{args.Name}-id", state.ToImmutable());
    }

    private Dictionary<string, object> Answer(MockCallArgs args, Dictionary<string, object> answer)
    {
        lock (_lock)
            _calls.Add(args);
        return answer;
    }

    /// <summary>Makes the stack so that the run sees the options of its resources.</summary>
    private sealed class Host(StackRun run) : IServiceProvider
    {
        public object GetService(Type serviceType) =>
            new PlatformStack(new StackOptions { ResourceTransformations = { run.Observe } });
    }
}
