using System.Collections.Immutable;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>The order of a deployment: what need not wait for the control plane, which takes long, does not.</summary>
public class DeploymentTests(string stack) : EstateTests(stack)
{
    // What only a cluster can hold or serve.
    private static readonly ImmutableHashSet<string> OfTheCluster =
    [
        "aws:autoscaling/tag:Tag",
        "aws:eks/accessEntry:AccessEntry",
        "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
        "aws:eks/addon:Addon",
        "aws:eks/nodeGroup:NodeGroup",
        "aws:eks/podIdentityAssociation:PodIdentityAssociation",
        "pulumi:providers:kubernetes",
    ];

    // What lets the cluster's pods in elsewhere, and what watches it.
    private const string AboutTheCluster = "^(warehouse-from-cluster|operations-alarms-cluster-[a-z-]+)$";

    // EMR's part of the cluster, roles whose trust names its identity provider, and who may use an endpoint of it.
    private const string OfSpark =
        "^spark-[a-z-]+-role-(role|policy|data-1-attachment)$|^spark-[a-z]+-cluster$|^spark-job-templates-[a-z-]+$"
        + "|^spark-platform-myendpoint-(endpoint|security-group-tag)$"
        + "|^studio-role-data-scientist-(policy|attachment)$";

    // DSS is told the cluster's name, and finds it with its rights; what is about its host comes after it.
    private const string OfDss =
        "^dss-cluster-access-(from-pods|to-api|to-pods)$|^dss-release-(settings|pointer)$|^dss-host-(instance|data)$"
        + "|^dss-readiness-stack$|^dss-(session|schedule|alarms)-[a-z-]+$";

    private PlanResource ControlPlane => All("eks:index:Cluster").Single();

    [Test]
    public void WhatCanRunBesideTheControlPlane_DoesNotWaitForIt()
    {
        var waiting = Plan.Resources.Where(resource =>
            resource.Custom
            && !OfTheCluster.Contains(resource.Type)
            && !resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
            && Before(resource).Contains(ControlPlane.Urn));
        Assert.That(waiting.Select(resource => resource.Name), Is.All.Matches($"{AboutTheCluster}|{OfSpark}|{OfDss}"));
    }

    [Test]
    public void ControlPlane_WaitsForSubnetsRoleKeyAndLogGroupAndNotForAWayOut()
    {
        var before = Before(ControlPlane);
        var types = Plan.Resources.Where(resource => before.Contains(resource.Urn))
            .Select(resource => resource.Type).ToHashSet();
        Assert.That(types, Is.SupersetOf(new[]
        {
            "aws:ec2/subnet:Subnet", "aws:iam/role:Role", "aws:kms/key:Key", "aws:cloudwatch/logGroup:LogGroup",
        }));
        Assert.That(types, Has.None.EqualTo("aws:ec2/natGateway:NatGateway"));
        Assert.That(types, Has.None.EqualTo("aws:ec2/vpcEndpoint:VpcEndpoint"));
        Assert.That(types, Has.None.EqualTo("aws:ec2/route:Route"));
    }

    [Test]
    public void NatGateways_AreWaitedForByNodesAndWhatRunsOnThemOnly()
    {
        var gateways = All("aws:ec2/natGateway:NatGateway").Select(gateway => gateway.Urn).ToHashSet();
        var nodes = Plan.Resources.Where(HasNodes).Select(resource => resource.Urn).ToHashSet();
        var others = Plan.Resources.Where(resource =>
            resource.Custom
            && resource.Type != "aws:ec2/route:Route"
            && !HasNodes(resource)
            && !resource.Name.StartsWith("operations-alarms-nat-", StringComparison.Ordinal)
            // What a host sees it sets out for.
            && resource.Name != "dss-release-pointer"
            && Before(resource) is var before
            && before.Overlaps(gateways)
            && !before.Overlaps(nodes));
        Assert.That(others.Select(resource => resource.Urn), Is.Empty);
    }

    [Test]
    public async Task CriticalPath_LeadsThroughTheControlPlaneToTheNodesAndTheirFirstServices()
    {
        var plan = await Stacks.PlanAsync(Stacks.With(
            Stack, ("spark:enabled", "false"), ("dss:enabled", "false")));
        var deployment = PlanEstimates.Of(plan, Today.Fixed).Deployment;
        var steps = deployment.CriticalPath.Select(step => step.Type).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(steps, Does.Contain("eks:index:Cluster"));
            Assert.That(
                steps.IndexOf("aws:eks/nodeGroup:NodeGroup"), Is.GreaterThan(steps.IndexOf("eks:index:Cluster")));
            Assert.That(steps.Count(type => type == "aws:eks/nodeGroup:NodeGroup"), Is.EqualTo(1));
            Assert.That(steps, Has.None.EqualTo("aws:ec2/natGateway:NatGateway"));
            Assert.That(
                deployment.CriticalPath.Single(step => step.Type == "eks:index:Cluster").Start, Is.LessThan(45));
            Assert.That(deployment.Seconds, Is.InRange(700, 960));
        });
    }

    [Test]
    public async Task CriticalPath_OfSpark_LeadsFromTheLoadBalancerControllerToTheEndpoint()
    {
        var plan = await Variants.PlanAsync(Stack, "DSS disabled");
        var deployment = PlanEstimates.Of(plan, Today.Fixed).Deployment;
        var steps = deployment.CriticalPath.Select(step => step.Name).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(steps, Does.Contain("spark-platform-myendpoint-endpoint"));
            Assert.That(
                steps[steps.IndexOf("spark-platform-myendpoint-endpoint") - 1],
                Is.EqualTo("cluster-load-balancers-release"));
            Assert.That(deployment.Seconds, Is.InRange(1000, 1150));
        });
    }

    [Test]
    public void CriticalPath_OfTheStack_IsTheBootstrapOfDssWhichDoesNotWaitForTheControlPlane()
    {
        var deployment = PlanEstimates.Of(Plan, Today.Fixed).Deployment;
        var steps = deployment.CriticalPath.Select(step => step.Name).ToList();
        var bootstrap = deployment.CriticalPath.Single(step => step.Name == "dss-readiness-stack");
        Assert.Multiple(() =>
        {
            Assert.That(steps, Does.Contain("dss-host-instance").And.Not.Contain("cluster-control-plane-eks"));
            Assert.That(steps.IndexOf("dss-host-data"), Is.EqualTo(steps.IndexOf("dss-readiness-stack") - 1));
            Assert.That(bootstrap.Seconds, Is.GreaterThan(deployment.Seconds / 2));
            Assert.That(deployment.Seconds, Is.InRange(2200, 2500));
        });
    }

    private static bool HasNodes(PlanResource resource) =>
        resource.Type is "aws:eks/nodeGroup:NodeGroup" or "aws:emr/cluster:Cluster" or "aws:ec2/instance:Instance";

    // All that a resource waits for, however far back; a parent's wait is its children's.
    private HashSet<string> Before(PlanResource resource)
    {
        var byUrn = Plan.Resources.ToDictionary(one => one.Urn);
        var seen = new HashSet<string>();
        var pending = new Stack<PlanResource>([resource]);
        while (pending.TryPop(out var next))
        {
            foreach (var urn in next.Dependencies.Where(seen.Add))
            {
                pending.Push(byUrn[urn]);
            }
        }

        return seen;
    }
}
