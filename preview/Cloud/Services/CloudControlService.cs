using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>
/// Resources by the Cloud Control API: what is asked for is a JSON text, and so is what there is then. Only the types
/// in the table are simulated; what another one would add is not known.
/// </summary>
internal static class CloudControlService
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // What each type adds to what was asked for, and the property that is its primary identifier.
    private static readonly FrozenDictionary<string, (string Key, Action<SimulatedResource, JsonObject> Complete)>
        Types = new Dictionary<string, (string, Action<SimulatedResource, JsonObject>)>
        {
            ["AWS::EMRContainers::Endpoint"] = ("Arn", CompleteEndpoint),
            ["AWS::EMRContainers::JobTemplate"] = ("Arn", CompleteJobTemplate),
            ["AWS::EMRContainers::VirtualCluster"] = ("Id", (r, state) => CompletePart(r, state, "virtualclusters")),
            ["AWS::EMRContainers::SecurityConfiguration"] =
                ("Arn", (r, state) => CompletePart(r, state, "securityconfigurations")),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds the type.</summary>
    public static void AddTo(ServiceTable table) => table.Resource("aws:cloudcontrol/resource:Resource", Complete);

    private static void Complete(SimulatedResource r)
    {
        r.Default("region", r.Region);
        if (r.Text("typeName") is not { } type || r.Text("desiredState") is not { } desired)
            return;
        if (!Types.TryGetValue(type, out var known))
            throw new InvalidOperationException(
                $"The simulated cloud does not know the type {type} of {r.Urn}; it knows "
                + $"{string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}.");
        var state = State(r, desired);
        known.Complete(r, state);
        r.Id = (string)state[known.Key]!;
        r.Set("properties", state.ToJsonString(Readable));
    }

    private static JsonObject State(SimulatedResource r, string desired)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
            if (JsonNode.Parse(desired, documentOptions: options) is JsonObject state)
                return state;
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new InvalidOperationException($"desiredState of {r.Urn} is no JSON object.");
    }

    private static string CompletePart(SimulatedResource r, JsonObject state, string kind)
    {
        var id = SparkService.NewId(r);
        state["Id"] = id;
        state["Arn"] = SparkService.Arn(r, $"{kind}/{id}");
        return id;
    }

    private static void CompleteJobTemplate(SimulatedResource r, JsonObject state)
    {
        CompletePart(r, state, "jobtemplates");
        state["CreatedAt"] = SimulatedTime.Creation;
        state["CreatedBy"] = r.GlobalArn("iam", "user/simulated");
    }

    private static void CompleteEndpoint(SimulatedResource r, JsonObject state)
    {
        var id = CompletePart(r, state, $"virtualclusters/{state["VirtualClusterId"]}/endpoints");
        // It is in the schema of the type, but the API does not give it back.
        state.Remove("SessionIdleTimeoutInMinutes");
        state["CreatedAt"] = SimulatedTime.Creation;
        state["State"] = "ACTIVE";
        state["SecurityGroup"] = "sg-" + r.Hex(17, "security-group");
        // The load balancer is named by its controller, after the namespace and the ingress of the endpoint.
        var balancer = $"internal-k8s-simulated-ingress{id[..2]}-{r.Hex(10, "balancer")}";
        var number = Identifiers.Digits(r.Seed("balancer"), 9);
        state["ServerUrl"] = $"https://{balancer}-{number}.{r.Region}.elb.{r.DnsSuffix}:18888";
        state["CertificateAuthority"] = new JsonObject
        {
            ["CertificateArn"] = r.Arn("acm", $"certificate/{Identifiers.Uuid(r.Seed("certificate"))}"),
        };
    }
}
