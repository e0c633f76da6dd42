using System.Collections.Immutable;
using System.Text;
using DataPlatform.Preview.Cloud;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class EksComponentTests
{
    private static SimulatedResource Make(params (string Key, object Value)[] inputs) => Simulate.Resource(
        "eks:index:Cluster",
        "main",
        inputs.Append((Key: "name", Value: "data")).ToDictionary(input => input.Key, input => input.Value));

    [Test]
    public void Kubeconfig_AsText_IsThatOfTheComponent()
    {
        var cluster = Make();
        var kubeconfig = (ImmutableDictionary<string, object>)cluster.Properties["kubeconfig"];
        var entry = (ImmutableDictionary<string, object>)((ImmutableArray<object>)kubeconfig["clusters"])[0];
        var inner = (ImmutableDictionary<string, object>)entry["cluster"];
        var (server, authority) = (inner["server"], (string)inner["certificate-authority-data"]);
        Assert.Multiple(() =>
        {
            Assert.That(
                cluster.Text("kubeconfigJson"),
                Is.EqualTo(
                    $$$$"""
                    {"apiVersion":"v1","clusters":[{"cluster":{"server":"{{{{server}}}}","certificate-authority-data":
                    "{{{{authority}}}}"},"name":"kubernetes"}],"contexts":[{"context":{"cluster":"kubernetes",
                    "user":"aws"},"name":"aws"}],"current-context":"aws","kind":"Config","users":[{"name":"aws",
                    "user":{"exec":{"apiVersion":"client.authentication.k8s.io/v1beta1","command":"aws",
                    "args":["--region","eu-west-1","eks","get-token","--cluster-name","data","--output","json"],
                    "env":[{"name":"KUBERNETES_EXEC_INFO",
                    "value":"{\"apiVersion\": \"client.authentication.k8s.io/v1beta1\"}"}]}}}]}
                    """.ReplaceLineEndings("")));
            Assert.That(
                Encoding.ASCII.GetString(Convert.FromBase64String(authority)),
                Does.StartWith("-----BEGIN CERTIFICATE-----\n"));
        });
    }

    [Test]
    public void Kubeconfig_WithARole_NamesItAndNeverAProfile() => Assert.That(
        Make(("providerCredentialOpts", Simulate.Map(("roleArn", "arn:r"), ("profileName", "me"))))
            .Text("kubeconfigJson"),
        Does.Contain("\"--output\",\"json\",\"--role\",\"arn:r\"]").And.Not.Contain("profile"));

    [Test]
    public void Outputs_OfABareCluster_AreEksOwnOrEmpty()
    {
        var cluster = Make(
            ("skipDefaultNodeGroup", true), ("skipDefaultSecurityGroups", true), ("createOidcProvider", true));
        var issuer = cluster.Text("oidcIssuer");
        Assert.Multiple(() =>
        {
            Assert.That(cluster.Id, Is.Null, "a component has none");
            Assert.That(issuer, Does.Match("^oidc.eks.eu-west-1.amazonaws.com/id/[0-9A-F]{32}$"));
            Assert.That(cluster.Text("oidcProviderUrl"), Is.EqualTo($"https://{issuer}"));
            Assert.That(
                cluster.Text("oidcProviderArn"), Is.EqualTo($"arn:aws:iam::111122223333:oidc-provider/{issuer}"));
            Assert.That(cluster.Text("clusterSecurityGroupId"), Does.Match("^sg-[0-9a-f]{17}$"));
            Assert.That(cluster.Text("nodeSecurityGroupId"), Is.EqualTo(cluster.Text("clusterSecurityGroupId")));
            foreach (var empty in (string[])
                     [
                         "autoModeNodeRoleName", "clusterIngressRuleId", "defaultNodeGroupAsgName", "fargateProfileId",
                         "fargateProfileStatus",
                     ])
                Assert.That(cluster.Text(empty), Is.Empty, empty);
            Assert.That(cluster.Properties.Keys, Does.Not.Contain("eksCluster"), "a remote resource");
        });
    }

    [Test]
    public void Outputs_OfWhatTheComponentMakes_AreLeftOpen() => Assert.That(
        Make(
            ("skipDefaultNodeGroup", true),
            ("createInstanceRole", true),
            ("autoMode", Simulate.Map(("enabled", true))),
            ("fargate", true)).Properties.Keys,
        Has.None.AnyOf("instanceRoles", "autoModeNodeRoleName", "fargateProfileId", "fargateProfileStatus"));

    [Test]
    public void SecurityGroups_OfTheComponent_AreTwo()
    {
        var cluster = Make();
        Assert.Multiple(() =>
        {
            Assert.That(
                cluster.Text("nodeSecurityGroupId"), Is.Not.EqualTo(cluster.Text("clusterSecurityGroupId")));
            Assert.That(cluster.Text("clusterIngressRuleId"), Does.Match("^sgr-[0-9a-f]{17}$"));
            Assert.That(cluster.Text("oidcProviderArn"), Is.Empty);
        });
    }
}
