using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>Each setting arrives where it belongs: all are given values that no other has.</summary>
public sealed class SettingsWiringTests
{
    private static readonly ImmutableSortedDictionary<string, string> Unlike = StackConfigurations.Dev
        .SetItem("network:privateSubnetPrefix", "20")
        .SetItem("network:publicSubnetPrefix", "24")
        .SetItem("network:flowLogRetentionDays", "545")
        .SetItem("encryption:rotationDays", "100")
        .SetItem("encryption:deletionWindowDays", "11")
        .SetItem("encryption:administratorArns", "[\"arn:aws:iam::123456789012:role/keeper\"]")
        .SetItem("lake:noncurrentVersionDays", "12")
        .SetItem("lake:coldAfterDays", "13")
        .SetItem("lake:resultsExpiryDays", "14")
        .SetItem("lake:logsExpiryDays", "15")
        .SetItem("cluster:version", "1.34")
        .SetItem("cluster:adminRoleArns", "[\"arn:aws:iam::123456789012:role/captain\"]")
        .SetItem("cluster:publicAccessCidrs", "[\"203.0.113.0/24\"]")
        .SetItem("cluster:logRetentionDays", "731")
        .SetItem("cluster:supportType", "extended")
        .SetItem("cluster:certManager", "true")
        .SetItem("cluster:nodePools", "[{\"name\":\"tooling\",\"maxSize\":7}]")
        .SetItem("cluster:namespaces", "[{\"name\":\"team\",\"podSecurity\":\"restricted\"}]")
        .SetItem("dataplatform:tags", "{\"team\":\"red\"}");

    [TestCase("true")]
    [TestCase("false")]
    public async Task Protection_Chosen_IsThatOfTheCluster(string protect)
    {
        var run = await StackRun.OfAsync(
            Unlike.SetItem("dataplatform:protect", protect).SetItem("lake:forceDestroy", "false"), "dev");
        Assert.That(
            run.Json("cluster-control-plane-eks"),
            Does.Contain($"\"deletionProtection\":{protect}"));
    }

    [TestCase("encryption-data", "\"deletionWindowInDays\":11", "\"rotationPeriodInDays\":100", "role/keeper")]
    [TestCase("encryption-logs", "\"deletionWindowInDays\":11", "\"rotationPeriodInDays\":100", "role/keeper")]
    [TestCase("lake-raw", "\"forceDestroy\":true")]
    [TestCase("lake-raw-encryption", "\"kmsMasterKeyId\":\"arn:of:encryption-data\"")]
    [TestCase("lake-raw-lifecycle", "\"noncurrentDays\":12", "\"days\":13")]
    [TestCase("lake-results-lifecycle", "\"noncurrentDays\":12", "\"days\":14")]
    [TestCase("lake-logs-lifecycle", "\"noncurrentDays\":12", "\"days\":15")]
    [TestCase("network-vpc", "\"cidrBlock\":\"10.10.0.0/16\"")]
    [TestCase("network-private-b", "\"cidrBlock\":\"10.10.16.0/20\"")]
    [TestCase("network-public-b", "\"cidrBlock\":\"10.10.254.0/24\"")]
    [TestCase("network-flow-logs", "\"kmsKeyId\":\"arn:of:encryption-logs\"", "\"retentionInDays\":545")]
    [TestCase("cluster-control-plane-logs", "\"kmsKeyId\":\"arn:of:encryption-logs\"", "\"retentionInDays\":731")]
    [TestCase(
        "cluster-control-plane-eks",
        "\"version\":\"1.34\"",
        "\"publicAccessCidrs\":[\"203.0.113.0/24\"]",
        "\"supportType\":\"EXTENDED\"",
        "\"encryptionConfigKeyArn\":\"arn:of:encryption-cluster\"")]
    [TestCase("cluster-control-plane-admin-123456789012-captain", "role/captain")]
    [TestCase("cluster-nodes-tooling", "\"maxSize\":7", "\"version\":\"1.34\"")]
    [TestCase("cluster-nodes-tooling-template", "\"kmsKeyId\":\"arn:of:encryption-volumes\"", "\"team\":\"red\"")]
    [TestCase("cluster-storage-gp3", "\"kmsKeyId\":\"arn:of:encryption-volumes\"")]
    [TestCase("cluster-add-ons-aws-ebs-csi-driver", "\\\"team\\\":\\\"red\\\"")]
    [TestCase("cluster-cert-manager-release", "\"version\":\"v1.21.1\"")]
    [TestCase("cluster-namespace-team-namespace", "\"pod-security.kubernetes.io/enforce\":\"restricted\"")]
    public async Task Setting_UnlikeAllOthers_ReachesItsResource(string resource, params string[] expected)
    {
        var run = await StackRun.OfAsync(Unlike, "dev");
        var json = run.Json(resource);

        using (Assert.EnterMultipleScope())
        {
            foreach (var part in expected)
                Assert.That(json, Does.Contain(part));
        }
    }
}
