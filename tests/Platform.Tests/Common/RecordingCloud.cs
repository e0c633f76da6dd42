using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>
/// A mocked AWS that accepts every resource, records it, and answers the calls that are set up; other calls throw.
/// </summary>
internal sealed class RecordingCloud
{
    public const string AccountId = "123456789012";
    public const string GetCallerIdentityToken = "aws:index/getCallerIdentity:getCallerIdentity";
    public const string GetAvailabilityZonesToken = "aws:index/getAvailabilityZones:getAvailabilityZones";

    public const string GetVpcEndpointServiceToken = "aws:ec2/getVpcEndpointService:getVpcEndpointService";

    public const string GetInstanceTypeOfferingsToken =
        "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings";

    private static readonly SemaphoreSlim ConfigurationLock = new(1);

    private readonly ConcurrentBag<RecordedInputs> _inputs = [];
    private readonly ConcurrentBag<string> _calls = [];
    private readonly Mock<IMocks> _mocks = new(MockBehavior.Strict);

    public RecordingCloud()
    {
        _mocks.Setup(mocks => mocks.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns<MockResourceArgs>(Record);
        _mocks.Setup(mocks => mocks.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns(Task.CompletedTask);
        WithInstanceTypesIn([.. "abcdef".Select(letter => $"eu-west-1{letter}")]);
    }

    public static AwsRegion Ireland { get; } = Region("eu-west-1");

    public string StackName { get; init; } = "dev";

    public static AwsRegion Region(string name) =>
        AwsRegions.TryGet(name, out var region) ? region : throw new ArgumentException($"no region {name}");

    public static AwsTarget Target(AwsRegion? region = null) =>
        new("dataplatform-dev", region ?? Ireland, Output.Create(AccountId));

    public RecordingCloud WithCaller() =>
        WithCall(GetCallerIdentityToken, new() { ["accountId"] = AccountId });

    public RecordingCloud WithZones(params string[] names) =>
        WithZoneIds([.. names.Select((name, index) => (name, $"zone-az{index + 1}"))]);

    public RecordingCloud WithZoneIds(params (string Name, string Id)[] zones) => WithCall(
        GetAvailabilityZonesToken,
        new()
        {
            ["names"] = zones.Select(zone => zone.Name).ToImmutableArray(),
            ["zoneIds"] = zones.Select(zone => zone.Id).ToImmutableArray(),
        });

    public RecordingCloud WithEndpointZones(params string[] names) => WithCall(
        GetVpcEndpointServiceToken, new() { ["availabilityZones"] = names.ToImmutableArray() });

    public RecordingCloud WithInstanceTypesIn(params string[] zones) => WithCall(
        GetInstanceTypeOfferingsToken, new() { ["locations"] = zones.ToImmutableArray() });

    public RecordingCloud WithCall(string token, Dictionary<string, object> result)
    {
        _mocks.Setup(mocks => mocks.CallAsync(It.Is<MockCallArgs>(call => call.Token == token)))
            .Callback(() => _calls.Add(token))
            .ReturnsAsync(result);
        return this;
    }

    /// <summary>Runs a program that makes components.</summary>
    public async Task<Recording> RunAsync(Action program)
    {
        var options = new OptionsRecorder(program);
        RecordingStack.Current.Value = options;
        return await RunAsync<RecordingStack>(ImmutableDictionary<string, string>.Empty, options);
    }

    /// <summary>Runs a whole stack on a configuration; options of resources are not recorded.</summary>
    public Task<Recording> RunAsync<TStack>(IReadOnlyDictionary<string, string> configuration)
        where TStack : Pulumi.Stack, new() =>
        RunAsync<TStack>(configuration, null);

    // The configuration is a variable of the process: one run at a time.
    private async Task<Recording> RunAsync<TStack>(
        IReadOnlyDictionary<string, string> configuration,
        OptionsRecorder? options)
        where TStack : Pulumi.Stack, new()
    {
        const string Variable = "PULUMI_CONFIG";
        await ConfigurationLock.WaitAsync();
        var before = Environment.GetEnvironmentVariable(Variable);
        try
        {
            Environment.SetEnvironmentVariable(Variable, System.Text.Json.JsonSerializer.Serialize(configuration));
            await Deployment.TestAsync<TStack>(
                _mocks.Object,
                new TestOptions { ProjectName = "dataplatform", StackName = StackName, IsPreview = false });
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, before);
            ConfigurationLock.Release();
        }

        var recorded = options is null ? [] : await options.FinishAsync();
        return new Recording(_inputs, recorded, [.. _calls]);
    }

    private Task<(string? Id, object State)> Record(MockResourceArgs args)
    {
        var name = args.Name ?? "";
        var type = args.Type ?? "";
        _inputs.Add(new RecordedInputs(type, name, args.Inputs, args.Provider ?? ""));
        var id = $"{name}-id";
        var state = new Dictionary<string, object>
        {
            ["arn"] = $"arn:aws:mock:::{name}",
            ["name"] = name,
            ["keyId"] = id,
            ["allocationId"] = id,
            ["publicIp"] = $"{name}-ip",
            ["url"] = $"https://sqs.mock/{name}",
        };
        foreach (var (key, value) in ComputedState.Of(type, name))
            state[key] = value;
        foreach (var (key, value) in args.Inputs)
            state[key] = value;
        return Task.FromResult(((string?)id, (object)state));
    }
}
