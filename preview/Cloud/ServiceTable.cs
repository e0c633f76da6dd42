using System.Diagnostics.CodeAnalysis;
using DataPlatform.Preview.Cloud.Services;

namespace DataPlatform.Preview.Cloud;

/// <summary>
/// What the simulated cloud knows, by token: how to complete a resource, how to answer a function. Each service adds
/// its own (see <c>Services/</c>); a resource type that no service knows gets its inputs back, and no id.
/// </summary>
public sealed class ServiceTable
{
    private readonly Dictionary<string, Action<SimulatedResource>> _resources = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Func<SimulatedCall, Dictionary<string, object>>> _functions =
        new(StringComparer.Ordinal);

    private ServiceTable()
    {
    }

    /// <summary>Everything the simulated cloud knows.</summary>
    public static ServiceTable All { get; } = Create();

    /// <summary>Tokens of the known resource types, in ordinal order.</summary>
    public IEnumerable<string> ResourceTypes => _resources.Keys.Order(StringComparer.Ordinal);

    /// <summary>Tokens of the known functions, in ordinal order.</summary>
    public IEnumerable<string> Functions => _functions.Keys.Order(StringComparer.Ordinal);

    /// <summary>Adds a resource type.</summary>
    /// <param name="token">The type token.</param>
    /// <param name="complete">Sets the id and the computed properties.</param>
    internal void Resource(string token, Action<SimulatedResource> complete) => _resources.Add(token, complete);

    /// <summary>Adds resource types by their shapes.</summary>
    /// <param name="shapes">One shape per type.</param>
    internal void Resources(params ReadOnlySpan<ResourceShape> shapes)
    {
        foreach (var shape in shapes)
            _resources.Add(shape.Type, shape.Complete);
    }

    /// <summary>Adds a function.</summary>
    /// <param name="token">The function token.</param>
    /// <param name="answer">Gives the results by wire name.</param>
    internal void Function(string token, Func<SimulatedCall, Dictionary<string, object>> answer) =>
        _functions.Add(token, answer);

    /// <summary>Finds how to complete a resource.</summary>
    /// <param name="token">The type token.</param>
    /// <param name="complete">Sets the id and the computed properties.</param>
    public bool TryGetResource(string token, [NotNullWhen(true)] out Action<SimulatedResource>? complete) =>
        _resources.TryGetValue(token, out complete);

    /// <summary>Finds how to answer a function.</summary>
    /// <param name="token">The function token.</param>
    /// <param name="answer">Gives the results by wire name.</param>
    public bool TryGetFunction(
        string token, [NotNullWhen(true)] out Func<SimulatedCall, Dictionary<string, object>>? answer) =>
        _functions.TryGetValue(token, out answer);

    private static ServiceTable Create()
    {
        var table = new ServiceTable();
        AccountService.AddTo(table);
        NetworkService.AddTo(table);
        RoutingService.AddTo(table);
        SecurityGroupService.AddTo(table);
        EndpointService.AddTo(table);
        LogsService.AddTo(table);
        IamService.AddTo(table);
        KmsService.AddTo(table);
        StorageService.AddTo(table);
        RandomService.AddTo(table);
        ComputeService.AddTo(table);
        EksService.AddTo(table);
        EksComponentService.AddTo(table);
        KubernetesService.AddTo(table);
        MessagingService.AddTo(table);
        RegistryService.AddTo(table);
        CatalogService.AddTo(table);
        SecretsService.AddTo(table);
        EmrService.AddTo(table);
        SparkService.AddTo(table);
        StudioService.AddTo(table);
        CloudControlService.AddTo(table);
        TableBucketService.AddTo(table);
        WarehouseService.AddTo(table);
        OperationsService.AddTo(table);
        HostService.AddTo(table);
        LoadBalancerService.AddTo(table);
        AutomationService.AddTo(table);
        return table;
    }
}
