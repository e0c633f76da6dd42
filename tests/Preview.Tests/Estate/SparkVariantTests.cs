using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>Whatever a stack is configured to have of Spark, EMR Studio and DSS is a plan without mistakes.</summary>
public class SparkVariantTests(string stack) : EstateTests(stack)
{
    [TestCaseSource(typeof(Variants), nameof(Variants.Names))]
    public async Task Plan_OfAVariant_HasNoFindingOfAWarningOrWorseButItsOwn(string variant)
    {
        var plan = await Variants.PlanAsync(Stack, variant);
        Assert.That(
            Serious(plan).Except(Serious(Plan)).Distinct(),
            Is.EqualTo(Expected(variant)));
        var change = PlanChange.Between(Plan, plan);
        Assert.That(change.Made.Count + change.Gone.Count + change.Changed.Count, Is.Positive);
    }

    private string[] Expected(string variant) => variant switch
    {
        "no NAT" => ["Warning node-egress"],
        // In prod the volume is backed up as well.
        "DSS alone" when Stack == "dev" => ["Warning ebs-volume-copies"],
        // It has a load balancer; in prod the stack itself is told.
        "DSS keypair" when Stack == "dev" => ["Warning dss-license"],
        // The boundary, which gives nobody anything.
        "DSS dynamic" or "DSS keypair dynamic" => ["Warning security-policy-wildcard"],
        _ => [],
    };

    // What the stack itself has is in its golden plan.
    private static IEnumerable<string> Serious(PlatformPlan plan) =>
        plan.Findings.Where(finding => finding.Severity != Severity.Info)
            .Select(finding => $"{finding.Severity} {finding.Rule}");

    [Test]
    public async Task Network_WithoutNat_HasTheEndpointsOfEmrOnEks()
    {
        var plan = await Variants.PlanAsync(Stack, "no NAT");
        Assert.That(plan.Resources.Select(one => one.Name), Does.Contain("network-endpoint-emr-containers"));
    }

    [Test]
    public async Task FineGrainedTeam_HasASecurityConfigurationAndASecondNamespaceAndReadsNoTablesFilesItself()
    {
        var plan = await Variants.PlanAsync(Stack, "fine-grained team");
        var made = plan.Resources.ToDictionary(one => one.Name);
        var connection = Stack == "prod" ? "sales" : "sandbox";
        Assert.Multiple(() =>
        {
            Assert.That(
                Input<string>(made["spark-fraud-filter-security"], "typeName"),
                Is.EqualTo("AWS::EMRContainers::SecurityConfiguration"));
            Assert.That(
                Input<string>(made["spark-fraud-secured-cluster"], "desiredState"),
                Does.Contain("\"SecurityConfigurationId\":\""));
            Assert.That(
                made["spark-fraud-secured-cluster"].Dependencies,
                Does.Contain(made["spark-fraud-filter-security"].Urn));
            Assert.That(
                $"{made["spark-fraud-filter-system-namespace"].Inputs["metadata"]!["name"]}",
                Is.EqualTo("fraud-system"));
            Assert.That(
                Terms("spark-fraud-").Where(term => term.StartsWith("arn:aws:s3:::", StringComparison.Ordinal)),
                Has.None.Contain($"dataplatform-{Stack}-{connection}-"));
            Assert.That(Terms("spark-fraud-"), Has.Some.Contain($"table/dataplatform_{Stack}_{connection}/*"));
        });

        IEnumerable<string> Terms(string start) =>
            from policy in PlanPolicy.In(plan)
            where policy.Resource.Name.StartsWith(start, StringComparison.Ordinal)
            from statement in policy.Allowing
            from term in PlanPolicy.Terms(statement["Resource"])
            select term;
    }

    [Test]
    public async Task Spark_TurnedOff_LeavesNothingBehind()
    {
        var plan = await Stacks.PlanAsync(Stacks.With(Stack, ("spark:enabled", "false")));
        var change = PlanChange.Between(Plan, plan);
        Assert.Multiple(() =>
        {
            Assert.That(
                plan.Resources.Where(one => one.Custom).Select(one => one.Name),
                Has.None.StartWith("spark-").And.None.StartWith("studio-"));
            Assert.That(change.Made, Is.Empty);
            Assert.That(
                change.Gone.Select(one => one.Name),
                Has.All.Matches("^(spark|studio)(-|$)|^network-endpoint-emr-containers$"));
            Assert.That(plan.Outputs["jobRequests"]!.AsObject(), Is.Empty);
            Assert.That(plan.Outputs["studioUrl"], Is.Null);
        });
    }

    [Test]
    public async Task ServiceLinkedRole_IsMadeWhereAskedForAndOutlivesTheStack()
    {
        const string Type = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
        var plan = await Variants.PlanAsync(Stack, "service-linked role");
        var role = plan.Resources.Single(one => one.Type == Type);
        Assert.That(Plan.Resources.Select(one => one.Type), Has.None.EqualTo(Type));
        Assert.That(Input<string>(role, "awsServiceName"), Is.EqualTo("emr-containers.amazonaws.com"));
        Assert.That(role.RetainOnDelete, Is.True);
        Each(
            plan.Resources.Where(one => one.Type == "aws:emrcontainers/virtualCluster:VirtualCluster"),
            cluster => Assert.That(cluster.Dependencies, Does.Contain(role.Urn), cluster.Name));
    }
}
