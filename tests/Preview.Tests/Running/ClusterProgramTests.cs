using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using CustomResourceArgs = Pulumi.Kubernetes.ApiExtensions.CustomResourceArgs;
using EksCluster = Pulumi.Eks.Cluster;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace DataPlatform.Tests.Preview.Running;

/// <summary>Programs with the real classes of a cluster.</summary>
public sealed class ClusterProgramTests
{
    private static readonly Lazy<Task<PlatformPlan>> Cluster = new(() => Run.Stack(MakeCluster));

    [Test]
    public async Task Role_GivenAsAResource_IsAReferenceAndADependency()
    {
        var plan = await Cluster.Value;
        var (eks, role) = (plan.Named("main"), plan.Named("role"));
        Assert.Multiple(() =>
        {
            Assert.That(
                eks.Inputs["serviceRole"]!.ToJsonString(),
                Is.EqualTo($$"""
                    {"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","id":"{{role.Id}}",
                    "packageVersion":"","urn":"{{role.Urn}}"}
                    """.ReplaceLineEndings("")));
            Assert.That(eks.PropertyDependencies["serviceRole"], Is.EqualTo(new[] { role.Urn }));
            Assert.That(eks.Dependencies, Does.Contain(role.Urn));
            Assert.That(
                plan.Findings.Where(finding => finding.Rule.StartsWith("schema-", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task Name_TakenFromTheUrn_WaitsForTheControlPlane()
    {
        var plan = await Cluster.Value;
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("cni").Inputs["clusterName"]!.GetValue<string>(), Is.EqualTo("data"));
            Assert.That(plan.Named("cni").Dependencies, Is.EqualTo(new[] { plan.Named("main").Urn }));
            Assert.That(plan.Named("cni").DeletedWith, Is.EqualTo(plan.Named("main").Urn));
            Assert.That(plan.Named("cni").Id, Is.EqualTo("data:vpc-cni"));
        });
    }

    [Test]
    public async Task Kubeconfig_GivenAsASecret_IsMaskedEverywhere()
    {
        var plan = await Cluster.Value;
        using var json = new StringWriter();
        using var tree = new StringWriter();
        var estimates = PlanEstimates.Of(plan, Today.Fixed);
        PlanJsonWriter.Write(json, plan, estimates, showSecrets: false);
        TreeRenderer.Render(tree, plan, estimates, new RenderOptions(80, Color: false, ShowSecrets: false));
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("kubernetes").SecretPaths, Does.Contain("kubeconfig"));
            Assert.That(plan.Named("main").SecretPaths, Is.EqualTo(new[] { "kubeconfig", "kubeconfigJson" }));
            foreach (var text in (string[])[json.ToString(), tree.ToString()])
                Assert.That(text, Does.Not.Contain("get-token").And.Not.Contain("certificate-authority-data"));
            Assert.That(plan.Named("spark").SecretPaths, Is.Empty, "its namespace is no secret");
        });
    }

    [Test]
    public async Task Schedule_OfACluster_FollowsTheChainToTheRelease()
    {
        var plan = await Cluster.Value;
        var path = PlanEstimates.Of(plan, Today.Fixed).Deployment.CriticalPath;
        Assert.Multiple(() =>
        {
            Assert.That(
                path.Select(step => step.Name),
                Is.EqualTo(new[] { "vpc", "subnet", "main", "cni", "tooling", "coredns", "autoscaler" }));
            Assert.That(path.Single(step => step.Name == "main").Seconds, Is.EqualTo(560));
            Assert.That(PlanEstimates.Of(plan, Today.Fixed).Deployment.Unknown, Is.Empty);
            Assert.That(PlanEstimates.Of(plan, Today.Fixed).Cost.NotPriced, Is.Empty);
        });
    }

    [Test]
    public async Task CustomResource_Misspelt_IsAFindingWithItsPath()
    {
        var plan = await Run.Stack(stack =>
        {
            var metadata = new ObjectMetaArgs { Name = "pool" };
            _ = new CustomResource(
                "pool", new PoolArgs { Metadata = metadata, Spec = new PoolSpecArgs { Weigth = 10 } });
        });
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("pool").Id, Is.EqualTo("pool"));
            Assert.That(
                plan.Findings.Where(finding => finding.Rule.StartsWith("schema-", StringComparison.Ordinal))
                    .Select(finding => (finding.Rule, finding.Property)),
                Is.EqualTo(new[]
                {
                    (SchemaValidator.MissingProperty, "spec.template"),
                    (SchemaValidator.UnknownProperty, "spec.weigth"),
                }));
        });
    }

    private static void MakeCluster(TestStack stack)
    {
        var vpc = new Pulumi.Aws.Ec2.Vpc("vpc", new() { CidrBlock = "10.0.0.0/16", EnableDnsHostnames = true });
        var subnet = new Pulumi.Aws.Ec2.Subnet("subnet", new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" });
        var role = new Pulumi.Aws.Iam.Role("role", new() { AssumeRolePolicy = "{}" });
        var eks = new EksCluster("main", new()
        {
            Name = "data",
            Version = "1.35",
            ServiceRole = role,
            SubnetIds = { subnet.Id },
            SkipDefaultNodeGroup = true,
            SkipDefaultSecurityGroups = true,
            CreateInstanceRole = false,
        });
        var name = eks.Urn.Apply(_ => "data");
        var provider = new KubernetesProvider("kubernetes", new()
        {
            KubeConfig = Output.CreateSecret(eks.KubeconfigJson),
            EnableServerSideApply = true,
        });
        var cni = new Pulumi.Aws.Eks.Addon(
            "cni", new() { ClusterName = name, AddonName = "vpc-cni" }, new() { DeletedWith = eks });
        var template = new Pulumi.Aws.Ec2.LaunchTemplate("template", new()
        {
            BlockDeviceMappings =
            {
                new Pulumi.Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs
                {
                    DeviceName = "/dev/xvda",
                    Ebs = new Pulumi.Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs
                    {
                        VolumeSize = 50,
                        VolumeType = "gp3",
                        Encrypted = "true",
                    },
                },
            },
        });
        var tooling = new Pulumi.Aws.Eks.NodeGroup(
            "tooling",
            new()
            {
                ClusterName = name,
                NodeRoleArn = role.Arn,
                SubnetIds = { subnet.Id },
                InstanceTypes = { "t3.large" },
                LaunchTemplate = new Pulumi.Aws.Eks.Inputs.NodeGroupLaunchTemplateArgs
                {
                    Id = template.Id,
                    Version = template.LatestVersion.Apply(version => $"{version}"),
                },
                ScalingConfig = new Pulumi.Aws.Eks.Inputs.NodeGroupScalingConfigArgs
                {
                    MinSize = 2,
                    DesiredSize = 2,
                    MaxSize = 4,
                },
            },
            new() { DependsOn = { cni } });
        var dns = new Pulumi.Aws.Eks.Addon(
            "coredns", new() { ClusterName = name, AddonName = "coredns" }, new() { DependsOn = { tooling } });
        _ = new Pulumi.Kubernetes.Core.V1.Namespace(
            "spark", new() { Metadata = new ObjectMetaArgs { Name = "spark" } }, new() { Provider = provider });
        _ = new Pulumi.Kubernetes.Helm.V3.Release(
            "autoscaler",
            new() { Chart = "cluster-autoscaler", Version = "9.59.0", Name = "autoscaler" },
            new() { Provider = provider, DependsOn = { dns } });
    }

    private sealed class PoolArgs() : CustomResourceArgs("karpenter.sh/v1", "NodePool")
    {
        [Input("spec")]
        public Input<PoolSpecArgs>? Spec { get; set; }
    }

    private sealed class PoolSpecArgs : ResourceArgs
    {
        [Input("weigth")]
        public Input<int>? Weigth { get; set; }
    }
}
