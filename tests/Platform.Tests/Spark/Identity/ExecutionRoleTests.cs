using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.Identity.ExecutionRoleRun;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class ExecutionRoleTests
{
    // Of dataplatform-dev-batchjob-execRole.
    private static readonly string Encoded = Base36.Of("dataplatform-dev-batchjob-execRole");

    private static readonly string WebIdentity =
        $$$$"""
        {"Version":"2012-10-17","Statement":[{"Sid":"TakeByWebIdentity","Effect":"Allow",
        "Principal":{"Federated":"{{{{Provider}}}}"},"Action":"sts:AssumeRoleWithWebIdentity",
        "Condition":{"StringEquals":{"oidc.mock/id/1:aud":"sts.amazonaws.com"},
        "StringLike":{"oidc.mock/id/1:sub":
        "system:serviceaccount:batchjob:emr-containers-sa-*-*-123456789012-{{{{Encoded}}}}"}}}
        """.JoinLines();

    [Test]
    public async Task Role_OfJobs_IsTakenByTheThreeServiceAccountsOfItsNamespace()
    {
        var run = await Of(() => Args());
        var role = run.Single(Role, "job-role");
        Assert.Multiple(() =>
        {
            Assert.That(role["name"], Is.EqualTo("dataplatform-dev-batchjob-execRole"));
            Assert.That(
                role["description"], Is.EqualTo("dataplatform-dev: Spark jobs of virtual cluster batchjob"));
            Assert.That(
                role["assumeRolePolicy"],
                Is.EqualTo(
                    WebIdentity + $$$$"""
                    ,{"Sid":"TakeByPodIdentity","Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},
                    "Action":["sts:AssumeRole","sts:TagSession"],
                    "Condition":{"ArnLike":{"aws:SourceArn":
                    "arn:aws:eks:eu-west-1:123456789012:cluster/dataplatform-dev"},
                    "StringEquals":{"aws:RequestTag/kubernetes-namespace":"batchjob",
                    "aws:RequestTag/kubernetes-service-account":[
                    "emr-containers-sa-spark-client-123456789012-{{{{Encoded}}}}",
                    "emr-containers-sa-spark-driver-123456789012-{{{{Encoded}}}}",
                    "emr-containers-sa-spark-executor-123456789012-{{{{Encoded}}}}"],
                    "aws:SourceAccount":"123456789012"}}}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Role_OfAnEndpoint_IsTakenByWebIdentityOnly()
    {
        var run = await Of(() => Args("batchjob", ExecutionRoleUse.Endpoint));
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Role, "job-role")["assumeRolePolicy"], Is.EqualTo(WebIdentity + "]}"));
            Assert.That(
                run.Single(Role, "job-role")["description"],
                Is.EqualTo("dataplatform-dev: notebooks of endpoint batchjob"));
            Assert.That(run.NamesOf(Association), Is.Empty);
        });
    }

    [Test]
    public async Task Trust_OfOthers_IsAddedToThatOfEmr()
    {
        var run = await Of(() => Args(
            "batchjob",
            ExecutionRoleUse.Endpoint,
            trust:
            [
                account => new PolicyStatement
                {
                    Sid = "TakeByEngine",
                    Principal = PolicyPrincipal.Aws($"arn:aws:iam::{account}:role/engine"),
                    Actions = PolicyTerms.Of("sts:AssumeRole"),
                },
            ]));
        Assert.That(
            run.Single(Role, "job-role")["assumeRolePolicy"],
            Is.EqualTo(WebIdentity + """
                ,{"Sid":"TakeByEngine","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/engine"},
                "Action":"sts:AssumeRole"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Associations_OfJobs_ComeAfterAllPolicies()
    {
        var run = await Of(() => Args(
            data: _ => [Data("sales")],
            places: [new SparkPlace(LakeBucketRole.Raw, "landing", DataAccess.ReadOnly)],
            policies: new Dictionary<string, Func<string, PolicyDocument>> { ["own"] = _ => Further("s3:GetObject") }));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Association).Select(a => $"{a.Name} {a["clusterName"]} {a["namespace"]} {a["roleArn"]} "
                    + a["serviceAccount"]),
                Is.EqualTo(new[] { "client", "driver", "executor" }.Select(part =>
                    $"job-{part}-identity dataplatform-dev batchjob arn:aws:mock:::job-role "
                    + $"emr-containers-sa-spark-{part}-123456789012-{Encoded}")));
            Assert.That(
                run.Options.Where(options => options.Type == Association),
                Has.Exactly(3).Items.And.All.Matches<RecordedOptions>(options =>
                    options.Parent == "job" && options.DeletedWith == "eks" && options.DependsOn.SequenceEqual(
                    [
                        "job-data-1-attachment",
                        "job-further-own-attachment",
                        "job-grants-1-attachment",
                        "job-policy",
                    ])));
        });
    }

    [Test]
    public async Task Policies_OfTheRole_AreAttachedToIt()
    {
        var run = await Of(() => Args(
            data: account => [Data($"sales_{account}")],
            databases: [new SparkDatabase("ledgers", DataAccess.ReadOnly)],
            policies: new Dictionary<string, Func<string, PolicyDocument>>
            {
                ["own"] = account => Further($"s3:Get{account}"),
            }));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Attachment).Select(a => $"{a.Name} {a["role"]} {a["policyArn"]}"),
                Is.EqualTo(new[] { "data-1", "further-own", "grants-1" }.Select(label =>
                    $"job-{label}-attachment dataplatform-dev-batchjob-execRole arn:aws:mock:::job-{label}-policy")));
            Assert.That(
                run.Single(Policy, "job-further-own-policy").Json,
                Is.EqualTo(
                    """
                    {"description":"dataplatform-dev: own of batchjob",
                    "policy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Further\",\"Effect\":\"Allow\",
                    \"Action\":\"s3:Get123456789012\",\"Resource\":\"arn:aws:s3:::further/*\"}]}",
                    "tags":{"Name":"dataplatform-dev-batchjob-execRole-further-own"}}
                    """.JoinLines()));
            Assert.That(
                (string)run.Single(Policy, "job-data-1-policy")["policy"]!,
                Does.Contain("database/sales_123456789012"));
            Assert.That(run.Single(RolePolicy, "job-policy")["role"], Is.EqualTo("dataplatform-dev-batchjob-execRole"));
        });
    }

    [Test]
    public async Task Resources_OfTheRole_AreWhatJobsWaitFor()
    {
        string[] names = [];
        string? roleName = null;
        await Of(() => Args(), role =>
        {
            names = [.. role.Resources.Select(resource => resource.GetResourceName())];
            roleName = role.RoleName;
        });
        Assert.Multiple(() =>
        {
            Assert.That(
                names,
                Is.EqualTo(new[]
                {
                    "job-policy", "job-client-identity", "job-driver-identity", "job-executor-identity",
                }));
            Assert.That(roleName, Is.EqualTo("dataplatform-dev-batchjob-execRole"));
        });
    }

    [Test]
    public async Task TableBucket_OfTheRole_IsInItsOwnPolicy()
    {
        var run = await Of(() => Args(tableBucketArn: "arn:tables", tableKeyArn: "arn:key"));
        Assert.That(
            (string)run.Single(RolePolicy, "job-policy")["policy"]!,
            Does.EndWith(
                """
                "Resource":"arn:tables/table/*"},{"Sid":"TableBucketKey","Effect":"Allow",
                "Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"arn:key",
                "Condition":{"StringLike":{"kms:EncryptionContext:aws:s3:arn":"arn:tables/*"}}}]}
                """.JoinLines()));
    }

    private static GrantedData Data(string database) => new(
        new CatalogedData(new DataLocation("somewhere", "data"), database, RecordingCloud.Ireland),
        DataAccess.ReadOnly);
}
