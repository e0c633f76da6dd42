using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>
/// What was wrong with the deployment that the platform replaces, a library for Spark on EKS, must not come back.
/// </summary>
public class ReferenceDefectTests(string stack) : EstateTests(stack)
{
    private readonly Lazy<PlatformPlan> _karpenter = new(() => Stacks.PlanAsync(Stacks.With(
        stack,
        ("cluster:autoscaler", "karpenter"),
        ("cluster:nodePools", """[{"name":"tooling","minSize":2},{"name":"gpu"},{"name":"dss"}]"""))).Result);

    [Test]
    public void ScalingTags_OfTaints_AreSpelledForTheAutoscaler() =>
        Assert.That(
            All("aws:autoscaling/tag:Tag")
                .Select(tag => tag.Inputs["tag"]!)
                .Where(tag => $"{tag["key"]}".Contains("/taint/", StringComparison.Ordinal))
                .Select(tag => $"{tag["value"]}"),
            Is.Not.Empty.And.All.Matches("^.+:(NoSchedule|NoExecute|PreferNoSchedule)$"));

    [Test]
    public void UserData_OfNodes_DownloadsNothingAndTakesAnyNumberOfDisks() =>
        Each(All("aws:ec2/launchTemplate:LaunchTemplate"), template =>
        {
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(Input<string>(template, "userData")!));
            Assert.That(text, Does.Contain("strategy: RAID0"), template.Name);
            Assert.That(text, Does.Not.Match("(?i)amd64|rpm|nvme|docker|curl|mdadm|#!"), template.Name);
        });

    [Test]
    public void Karpenter_OfInterruptions_HearsAllKindsAndMayReadTheQueue()
    {
        var patterns = OfKarpenter("aws:cloudwatch/eventRule:EventRule")
            .Select(rule => JsonNode.Parse(Input<string>(rule, "eventPattern")!)!.ToJsonString());
        var policies = OfKarpenter("aws:iam/rolePolicy:RolePolicy").Select(policy => Input<string>(policy, "policy"));
        Assert.Multiple(() =>
        {
            Assert.That(patterns, Is.SupersetOf(new[]
            {
                """{"detail-type":["AWS Health Event"],"source":["aws.health"]}""",
                """{"detail-type":["EC2 Spot Instance Interruption Warning"],"source":["aws.ec2"]}""",
                """{"detail-type":["EC2 Instance Rebalance Recommendation"],"source":["aws.ec2"]}""",
                """{"detail-type":["EC2 Instance State-change Notification"],"source":["aws.ec2"]}""",
            }));
            Assert.That(policies, Has.Some.Contain("sqs:ReceiveMessage").And.Some.Contain("sqs:DeleteMessage"));
        });
    }

    [Test]
    public void Karpenter_OfEveryPool_HasTheTaintsOfItsNodeGroups()
    {
        var groups = Taints(All("aws:eks/nodeGroup:NodeGroup"), group => group.Inputs["taints"])
            .Where(entry => entry.Key.StartsWith("shared-", StringComparison.Ordinal)).ToList();
        var pools = Taints(
            OfKarpenter("kubernetes:karpenter.sh/v1:NodePool"),
            pool => pool.Inputs["spec"]!["template"]!["spec"]!["taints"]);
        Assert.That(groups.Select(group => group.Key), Is.EquivalentTo(new[] { "shared-driver", "shared-executor" }));
        Assert.Multiple(() =>
        {
            foreach (var (pool, taints) in groups)
            {
                Assert.That(taints, Does.Contain("role=shared"), pool);
                Assert.That(pools[pool], Is.EqualTo(taints), pool);
            }
        });
    }

    [Test]
    public void PrivateSubnets_AreLargerThanPublicOnes()
    {
        var subnets = All("aws:ec2/subnet:Subnet").ToLookup(
            subnet => subnet.Name.Contains("private", StringComparison.Ordinal),
            subnet => int.Parse(Input<string>(subnet, "cidrBlock")!.Split('/')[1]));
        Assert.That(subnets[true].Max(), Is.LessThan(subnets[false].Min()));
    }

    [Test]
    public void Pods_TakeNoRoleThatIsNotTheirs() =>
        Each(All("aws:iam/role:Role"), role =>
        {
            foreach (var statement in Statements(role, "assumeRolePolicy")
                .Where(statement => $"{statement["Principal"]!["Service"]}" == "pods.eks.amazonaws.com"))
            {
                var conditions = statement["Condition"]!["StringEquals"]!;
                Assert.That($"{conditions["aws:RequestTag/kubernetes-service-account"]}", Is.Not.Empty, role.Name);
                Assert.That($"{conditions["aws:RequestTag/kubernetes-namespace"]}", Is.Not.Empty, role.Name);
            }
        });

    [Test]
    public void Cluster_HasNoBindingToClusterAdmin() =>
        Assert.That(
            Plan.Resources.Concat(_karpenter.Value.Resources)
                .Where(resource => resource.Type.Contains(":ClusterRole", StringComparison.Ordinal)
                    || resource.Inputs.ToJsonString().Contains("cluster-admin", StringComparison.Ordinal))
                .Select(resource => resource.Name).Distinct(),
            Is.EquivalentTo(new[] { "dss-cluster-access-cluster-role", "dss-cluster-access-cluster-binding" }));

    [Test]
    public void ClusterRole_OfDss_OnlyReadsNodesAndNamesOfNamespaces()
    {
        var rules = All("kubernetes:rbac.authorization.k8s.io/v1:ClusterRole").Single().Inputs["rules"]!.AsArray();
        Assert.That(
            rules.SelectMany(rule => rule!["resources"]!.AsArray()).Select(one => $"{one}").Distinct(),
            Is.EquivalentTo(new[] { "namespaces", "nodes" }));
        Assert.That(
            rules.SelectMany(rule => rule!["verbs"]!.AsArray()).Select(one => $"{one}").Distinct(),
            Is.EquivalentTo(new[] { "get", "list", "watch" }));
    }

    [Test]
    public void NodeRole_IsOneAndTheClustersConfigMapHasEmrOnly()
    {
        Assert.That(
            All("aws:eks/nodeGroup:NodeGroup").Select(group => Input<string>(group, "nodeRoleArn")).Distinct().Count(),
            Is.EqualTo(1));
        Assert.That(Plan.Resources.Select(resource => resource.Type), Has.None.EqualTo("kubernetes:core/v1:ConfigMap"));
        var mapping = All("eks:index:Cluster").Single().Inputs["roleMappings"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That($"{mapping["roleArn"]}", Does.EndWith(":role/AWSServiceRoleForAmazonEMRContainers"));
            Assert.That($"{mapping["username"]}", Is.EqualTo("emr-containers"));
            Assert.That(mapping["groups"]!.AsArray(), Is.Empty);
        });
    }

    private List<PlanResource> OfKarpenter(string type)
    {
        var found = _karpenter.Value.Resources.Where(resource => resource.Type == type).ToList();
        Assert.That(found, Is.Not.Empty, type);
        return found;
    }

    // By pool, each taint as key=value; the groups of a pool have the same ones.
    private static SortedDictionary<string, string> Taints(
        IEnumerable<PlanResource> resources, Func<PlanResource, JsonNode?> taints)
    {
        var byPool = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            var pool = resource.Name
                .Replace("cluster-nodes-", "", StringComparison.Ordinal)
                .Replace("cluster-karpenter-", "", StringComparison.Ordinal)
                .Replace("-pool", "", StringComparison.Ordinal);
            pool = pool[^2] == '-' ? pool[..^2] : pool;
            byPool[pool] = string.Join(' ', (taints(resource) as JsonArray ?? [])
                .Select(taint => $"{taint!["key"]}={taint["value"]}")
                .Order(StringComparer.Ordinal));
        }

        return byPool;
    }
}
