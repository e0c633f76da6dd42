using System.Collections.Immutable;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>The parts of the platform that work with data have exactly the rows that the stack file asks for.</summary>
public class PartsTests(string stack) : EstateTests(stack)
{
    // The base images of DSS, and what others push beside them.
    private const string Repositories =
        "4 ecr:LifecyclePolicy, 4 ecr:Repository, 1 ecr:RepositoryCreationTemplate, 4 ecr:RepositoryPolicy, 1 iam:Role";

    private const string OwnBucket =
        "1 s3:Bucket, 1 s3:BucketLifecycleConfiguration, 1 s3:BucketLogging, 1 s3:BucketOwnershipControls, "
        + "1 s3:BucketPolicy, 1 s3:BucketPublicAccessBlock, 1 s3:BucketServerSideEncryptionConfiguration, "
        + "1 s3:BucketVersioning";

    private const string Studio =
        "2 ec2:SecurityGroup, 1 emr:Studio, 3 vpc:SecurityGroupEgressRule, 1 vpc:SecurityGroupIngressRule, "
        + OwnBucket;

    private const string DssFirewall = "1 ec2:SecurityGroup, 3 vpc:SecurityGroupEgressRule";

    private const string DssHost =
        "1 cloudformation:Stack, 6 cloudwatch:LogGroup, 1 dlm:LifecyclePolicy, 1 ebs:Volume, 1 ec2:Instance, "
        + "1 ec2:VolumeAttachment, 1 eks:AccessEntry, 1 iam:Policy, 1 iam:RolePolicyAttachment, "
        + "1 rbac.authorization.k8s.io:ClusterRole, 1 rbac.authorization.k8s.io:ClusterRoleBinding, "
        + "1 rbac.authorization.k8s.io:Role, 1 rbac.authorization.k8s.io:RoleBinding, 3 s3:BucketObjectv2, "
        + "1 ssm:Document, 3 vpc:SecurityGroupIngressRule";

    private static readonly ImmutableDictionary<string, string> Dev = new Dictionary<string, string>
    {
        ["catalog"] = "1 athena:NamedQuery, 1 athena:Workgroup, 1 glue:CatalogDatabase, 1 glue:SecurityConfiguration",
        ["connections"] = "1 athena:NamedQuery, 1 athena:Workgroup, 1 glue:CatalogDatabase, 2 iam:Policy, 2 iam:Role, "
            + $"2 iam:RolePolicyAttachment, {OwnBucket}",
        ["dss"] = $"{DssHost}, 2 iam:Role, 1 iam:RolePolicy, 1 index:RandomPassword, 2 scheduler:Schedule, "
            + "1 scheduler:ScheduleGroup, 1 secretsmanager:Secret, 1 secretsmanager:SecretPolicy, "
            + "1 secretsmanager:SecretVersion",
        // Those by which EC2 acts: there is nobody to tell.
        ["dss-alarms"] = "2 cloudwatch:MetricAlarm",
        ["dss-firewall"] = DssFirewall,
        ["dss-identity"] = "1 iam:InstanceProfile, 1 iam:Role, 10 iam:RolePolicy",
        ["registry"] = $"{Repositories}, 1 iam:RolePolicy",
        ["encryption"] = "6 kms:Alias, 6 kms:Key",
        ["spark"] = "4 cloudcontrol:Resource, 2 cloudwatch:LogGroup, 1 ec2:Tag, 6 eks:PodIdentityAssociation, "
            + "2 emrcontainers:VirtualCluster, 3 iam:Policy, 3 iam:Role, 3 iam:RolePolicy, "
            + "3 iam:RolePolicyAttachment, 4 rbac.authorization.k8s.io:Role, "
            + "4 rbac.authorization.k8s.io:RoleBinding, 6 s3:BucketObjectv2",
        ["studio"] = $"{Studio}, 1 iam:Role, 1 iam:RolePolicy",
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, string> Prod = new Dictionary<string, string>
    {
        ["catalog"] = "1 athena:NamedQuery, 1 athena:Workgroup, 1 glue:CatalogDatabase, "
            + "1 glue:DataCatalogEncryptionSettings, 1 glue:SecurityConfiguration",
        ["connections"] = "5 athena:NamedQuery, 5 athena:Workgroup, 5 glue:CatalogDatabase, 3 iam:AccessKey, "
            + "6 iam:Policy, 4 iam:Role, 4 iam:RolePolicyAttachment, 2 iam:User, 2 iam:UserPolicyAttachment, "
            + $"{OwnBucket}, 2 secretsmanager:Secret, 2 secretsmanager:SecretPolicy, 2 secretsmanager:SecretVersion",
        // With a password for the warehouse as well, and without a schedule.
        ["dss"] = $"{DssHost}, 1 iam:Role, 2 index:RandomPassword, 2 secretsmanager:Secret, "
            + "2 secretsmanager:SecretPolicy, 2 secretsmanager:SecretVersion",
        ["dss-alarms"] = "7 cloudwatch:MetricAlarm",
        ["dss-firewall"] = DssFirewall,
        ["dss-identity"] = "1 iam:InstanceProfile, 1 iam:Role, 13 iam:RolePolicy",
        ["emr"] = "4 ec2:SecurityGroup, 1 emr:BlockPublicAccessConfiguration, 1 emr:Cluster, 1 emr:InstanceFleet, "
            + "1 emr:ManagedScalingPolicy, 1 emr:SecurityConfiguration, 1 iam:InstanceProfile, "
            + "1 iam:Policy, 2 iam:Role, 2 iam:RolePolicy, 3 iam:RolePolicyAttachment, 10 vpc:SecurityGroupEgressRule, "
            + "1 vpc:SecurityGroupIngressRule",
        ["encryption"] = "10 kms:Alias, 10 kms:Key",
        ["operations"] = "1 backup:Plan, 2 backup:Selection, 1 backup:Vault, 1 backup:VaultLockConfiguration, "
            + "1 budgets:Budget, 3 cloudwatch:EventRule, 3 cloudwatch:EventTarget, 10 cloudwatch:MetricAlarm, "
            + "2 iam:Role, 2 iam:RolePolicyAttachment, 1 sns:Topic, 1 sns:TopicPolicy, 1 sns:TopicSubscription",
        ["registry"] = $"{Repositories}, 2 ecr:PullThroughCacheRule, 2 iam:RolePolicy",
        ["sagemaker"] = "1 iam:Role, 1 iam:RolePolicy",
        ["spark"] = "6 cloudcontrol:Resource, 3 cloudwatch:LogGroup, 1 core:LimitRange, 1 core:Namespace, "
            + "1 core:ResourceQuota, 1 ec2:Tag, 9 eks:PodIdentityAssociation, 3 emrcontainers:VirtualCluster, "
            + "4 iam:Policy, 4 iam:Role, 4 iam:RolePolicy, 4 iam:RolePolicyAttachment, "
            + "7 networking.k8s.io:NetworkPolicy, 6 rbac.authorization.k8s.io:Role, "
            + "6 rbac.authorization.k8s.io:RoleBinding, 6 s3:BucketObjectv2",
        // With a user, who has a policy.
        ["studio"] = $"{Studio}, 1 iam:Policy, 1 iam:Role, 1 iam:RolePolicy, 1 iam:RolePolicyAttachment",
        ["warehouse"] = "3 cloudwatch:LogGroup, 1 ec2:SecurityGroup, 2 iam:Policy, 2 iam:Role, 1 iam:RolePolicy, "
            + "3 iam:RolePolicyAttachment, 1 redshiftserverless:Namespace, 1 redshiftserverless:UsageLimit, "
            + "1 redshiftserverless:Workgroup, 2 vpc:SecurityGroupIngressRule",
    }.ToImmutableDictionary();

    // Parts with tests of their own.
    private static readonly string[] Foundation = ["cluster", "lake", "network"];

    [Test]
    public void Parts_AreThoseThatTheStackFileTurnsOn() =>
        Assert.That(
            Made().Select(part => part.Key),
            Is.EquivalentTo((Stack == "prod" ? Prod : Dev).Keys.Concat(Foundation)));

    [Test]
    public void Parts_HaveExactlyTheirTypes() =>
        Assert.Multiple(() =>
        {
            foreach (var part in Made().Where(part => !Foundation.Contains(part.Key)))
            {
                var expected = (Stack == "prod" ? Prod : Dev).GetValueOrDefault(part.Key, "");
                var made = part.GroupBy(ShortType).Select(type => $"{type.Count()} {type.Key}");
                Assert.That(made, Is.EquivalentTo(expected.Split(", ")), part.Key);
            }
        });

    [Test]
    public void Databases_HaveAWorkgroupAndASampleQueryEach()
    {
        var queries = All("aws:athena/namedQuery:NamedQuery");
        Assert.That(All("aws:glue/catalogDatabase:CatalogDatabase"), Has.Count.EqualTo(queries.Count));
        Each(All("aws:glue/catalogDatabase:CatalogDatabase"), database =>
        {
            var query = TheOne("aws:athena/namedQuery:NamedQuery", "database", database);
            var workgroup = query.PropertyDependencies["workgroup"].Single();
            Assert.That(workgroup, Does.Contain("aws:athena/workgroup:Workgroup"), database.Name);
            Assert.That(Plan.Resources.Single(one => one.Urn == workgroup).Parent, Is.EqualTo(database.Parent));
        });
    }

    // Resources by the component of the stack that they are in.
    private ILookup<string, PlanResource> Made()
    {
        var byUrn = Plan.Resources.ToDictionary(resource => resource.Urn);
        return Plan.Resources
            .Where(resource => resource.Custom && !resource.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            .ToLookup(resource =>
            {
                var part = resource;
                while (byUrn[part.Parent!] is { Type: not PlanResource.StackType } parent)
                {
                    part = parent;
                }

                return part.Name;
            });
    }

    private static string ShortType(PlanResource resource) =>
        $"{resource.Type.Split(':')[1].Split('/')[0]}:{resource.Type.Split(':')[2]}";
}
