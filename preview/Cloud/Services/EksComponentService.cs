using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>
/// The cluster component of Pulumi's EKS package. A plugin makes its resources, which are not simulated: its outputs
/// that are such resources have no value here.
/// </summary>
internal static class EksComponentService
{
    /// <summary>Adds the component.</summary>
    public static void AddTo(ServiceTable table) => table.Resource("eks:index:Cluster", Complete);

    private static void Complete(SimulatedResource r)
    {
        var names = EksNames.Of(r);
        var name = r.Text("name") ?? $"{r.Name}-eksCluster-{r.Hex(7, "name")}";
        var config = KubeConfig(r, name, names);
        r.Set("kubeconfig", Value(config)!);
        r.Set("kubeconfigJson", config.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        CompleteSecurityGroups(r, names);

        var issuer = names.Issuer["https://".Length..];
        r.Set("oidcProviderUrl", names.Issuer);
        r.Set("oidcIssuer", issuer);
        r.Set(
            "oidcProviderArn",
            Flag(r, "createOidcProvider") ? r.GlobalArn("iam", $"oidc-provider/{issuer}") : "");
        if (Flag(r, "skipDefaultNodeGroup"))
        {
            r.Set("defaultNodeGroupAsgName", "");
            if (!Flag(r, "createInstanceRole"))
                r.DefaultEmptyList("instanceRoles");
        }

        if (!r.Properties.ContainsKey("fargate"))
        {
            r.Set("fargateProfileId", "");
            r.Set("fargateProfileStatus", "");
        }

        if (!r.Properties.ContainsKey("autoMode"))
            r.Set("autoModeNodeRoleName", "");
    }

    /// <summary>Without groups of its own the component gives out the one that EKS makes.</summary>
    private static void CompleteSecurityGroups(SimulatedResource r, EksNames names)
    {
        var ofEks = Flag(r, "skipDefaultSecurityGroups");
        r.Set(
            "clusterSecurityGroupId",
            ofEks ? names.SecurityGroupId : "sg-" + r.Hex(17, "component-cluster-security-group"));
        r.Set(
            "nodeSecurityGroupId",
            ofEks ? names.SecurityGroupId : "sg-" + r.Hex(17, "component-node-security-group"));
        r.Set("clusterIngressRuleId", ofEks ? "" : "sgr-" + r.Hex(17, "component-ingress-rule"));
    }

    /// <summary>The kubeconfig that the component writes, members in its order: kubectl asks the AWS CLI for a
    /// token.</summary>
    private static JsonObject KubeConfig(SimulatedResource r, string name, EksNames names)
    {
        var args = new JsonArray("--region", r.Region, "eks", "get-token", "--cluster-name", name, "--output", "json");
        // The one given out never names a profile; a role it does name.
        if ((r.Properties.GetValueOrDefault("providerCredentialOpts") as IReadOnlyDictionary<string, object>)
            ?.GetValueOrDefault("roleArn") is string role)
        {
            args.Add("--role");
            args.Add(role);
        }

        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["clusters"] = new JsonArray(new JsonObject
            {
                ["cluster"] = new JsonObject
                {
                    ["server"] = names.Endpoint,
                    ["certificate-authority-data"] = names.CertificateAuthority,
                },
                ["name"] = "kubernetes",
            }),
            ["contexts"] = new JsonArray(new JsonObject
            {
                ["context"] = new JsonObject { ["cluster"] = "kubernetes", ["user"] = "aws" },
                ["name"] = "aws",
            }),
            ["current-context"] = "aws",
            ["kind"] = "Config",
            ["users"] = new JsonArray(new JsonObject
            {
                ["name"] = "aws",
                ["user"] = new JsonObject
                {
                    ["exec"] = new JsonObject
                    {
                        ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
                        ["command"] = "aws",
                        ["args"] = args,
                        ["env"] = new JsonArray(new JsonObject
                        {
                            ["name"] = "KUBERNETES_EXEC_INFO",
                            ["value"] = """{"apiVersion": "client.authentication.k8s.io/v1beta1"}""",
                        }),
                    },
                },
            }),
        };
    }

    private static object? Value(JsonNode? node) => node switch
    {
        JsonObject map => map.ToImmutableDictionary(member => member.Key, member => Value(member.Value)!),
        JsonArray list => list.Select(Value).OfType<object>().ToImmutableArray(),
        _ => node?.GetValue<string>(),
    };

    private static bool Flag(SimulatedResource r, string property) => r.Properties.GetValueOrDefault(property) is true;
}
