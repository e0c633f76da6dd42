using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioUserPoliciesTests
{
    private const string Account = RecordingCloud.AccountId;
    private const string Emr = $"arn:aws:elasticmapreduce:eu-west-1:{Account}";
    private const string Containers = $"arn:aws:emr-containers:eu-west-1:{Account}:/virtualclusters";
    private const string Studio = $"{Emr}:studio/es-1";
    private const string ServiceRole = $"arn:aws:iam::{Account}:role/studio-service";
    private const string OwnRole = $"arn:aws:iam::{Account}:role/dataplatform-dev-first-execRole";
    private const string Athena = $"arn:aws:athena:eu-west-1:{Account}";
    private const string Workgroup = $"{Athena}:workgroup/dataplatform-dev";
    private const string Curated = $"arn:aws:s3:::dataplatform-dev-curated-{Account}-eu-west-1/default/a.parquet";
    private const string Result = $"arn:aws:s3:::dataplatform-dev-results-{Account}-eu-west-1/athena/default/a.csv";
    private const string Glue = $"arn:aws:glue:eu-west-1:{Account}";
    private const string Table = $"{Glue}:table/dataplatform_dev/sales";
    private const string SignIn = "elasticmapreduce:CreateStudioPresignedUrl";
    private const string Session = "emr-containers:GetManagedEndpointSessionCredentials";
    private const string Me = "AIDAME";
    private const StudioUserLevel Never = (StudioUserLevel)9;

    // From which level on something is allowed; never, whatever the level.
    private static IEnumerable<TestCaseData> Requests()
    {
        (StudioUserLevel From, string Action, string Resource)[] all =
        [
            (StudioUserLevel.Basic, SignIn, Studio),
            (StudioUserLevel.Basic, "elasticmapreduce:DescribeStudio", Studio),
            (Never, SignIn, $"{Emr}:studio/es-2"),
            (Never, "elasticmapreduce:DeleteStudio", Studio),
            (StudioUserLevel.Basic, "elasticmapreduce:CreateEditor", "*"),
            (StudioUserLevel.Basic, "elasticmapreduce:ListEditors", "*"),
            (StudioUserLevel.Basic, "elasticmapreduce:LinkRepository", "*"),
            (StudioUserLevel.Basic, "elasticmapreduce:AttachEditor", $"{Emr}:editor/e-1"),
            (Never, "elasticmapreduce:AttachEditor", $"{Emr}:cluster/j-1"),
            (Never, "elasticmapreduce:CreateEditor", $"{Emr}:cluster/j-1"),
            (Never, "elasticmapreduce:StartEditor", $"{Emr}:cluster/j-1"),
            (Never, "elasticmapreduce:RunJobFlow", "*"),
            (StudioUserLevel.Intermediate, "elasticmapreduce:OpenEditorInConsole", $"{Emr}:editor/e-1"),
            (StudioUserLevel.Intermediate, "elasticmapreduce:StartEditor", $"{Emr}:editor/e-1"),
            (Never, "elasticmapreduce:DeleteEditor", $"{Emr}:editor/e-1"),
            (Never, "elasticmapreduce:PutWorkspaceAccess", $"{Emr}:editor/e-1"),
            (StudioUserLevel.Intermediate, "elasticmapreduce:CreateRepository", "*"),
            (StudioUserLevel.Intermediate, "elasticmapreduce:CreatePersistentAppUI", "*"),
            (StudioUserLevel.Basic, "iam:PassRole", ServiceRole),
            (Never, "iam:PassRole", OwnRole),
            (StudioUserLevel.Basic, "emr-containers:ListVirtualClusters", "*"),
            (StudioUserLevel.Basic, "emr-containers:DescribeVirtualCluster", $"{Containers}/v1"),
            (StudioUserLevel.Basic, "emr-containers:ListManagedEndpoints", $"{Containers}/v1"),
            (Never, "emr-containers:ListManagedEndpoints", $"{Containers}/v2"),
            (StudioUserLevel.Basic, "emr-containers:DescribeManagedEndpoint", $"{Containers}/v1/endpoints/e1"),
            (StudioUserLevel.Basic, Session, $"{Containers}/v1/endpoints/e1"),
            (Never, Session, $"{Containers}/v1/endpoints/e2"),
            (Never, Session, $"{Containers}/v2/endpoints/e1"),
            (Never, "emr-containers:DeleteManagedEndpoint", $"{Containers}/v1/endpoints/e1"),
            (Never, "emr-containers:StartJobRun", $"{Containers}/v1"),
            (StudioUserLevel.Intermediate, "emr-containers:ListJobRuns", $"{Containers}/v1"),
            (StudioUserLevel.Intermediate, "emr-containers:DescribeJobRun", $"{Containers}/v1/jobruns/j1"),
            (Never, "emr-containers:DescribeJobRun", $"{Containers}/v2/jobruns/j1"),
            (StudioUserLevel.Basic, "s3:ListBucket", "arn:aws:s3:::studio"),
            (StudioUserLevel.Basic, "s3:GetBucketLocation", "arn:aws:s3:::studio"),
            (StudioUserLevel.Basic, "s3:ListAllMyBuckets", "*"),
            (Never, "s3:GetObject", "arn:aws:s3:::studio/workspaces/e-1/a.ipynb"),
            (Never, "s3:ListBucket", "arn:aws:s3:::other"),
            (StudioUserLevel.Basic, "ec2:DescribeSecurityGroups", "*"),
            (StudioUserLevel.Basic, "ec2:DescribeSubnets", "*"),
            (StudioUserLevel.Basic, "ec2:DescribeVpcs", "*"),
            (StudioUserLevel.Basic, "secretsmanager:ListSecrets", "*"),
            (StudioUserLevel.Basic, "secretsmanager:TagResource", Secret("emr-studio-1")),
            (Never, "secretsmanager:TagResource", Secret("admin")),
            (Never, "secretsmanager:GetSecretValue", Secret("emr-studio-1")),
            (Never, "secretsmanager:CreateSecret", Secret("emr-studio-1")),
            (StudioUserLevel.Advanced, "athena:StartQueryExecution", Workgroup),
            (StudioUserLevel.Advanced, "athena:CreateNamedQuery", Workgroup),
            (Never, "athena:StartQueryExecution", $"{Workgroup}-sales"),
            (StudioUserLevel.Advanced, "athena:UpdateNamedQuery", Workgroup),
            (StudioUserLevel.Advanced, "athena:ListDatabases", $"{Athena}:datacatalog/AwsDataCatalog"),
            (StudioUserLevel.Advanced, "glue:GetDatabases", $"{Glue}:catalog"),
            (StudioUserLevel.Advanced, "glue:GetDatabase", $"{Glue}:database/default"),
            (Never, "glue:GetDatabase", $"{Glue}:database/other"),
            (StudioUserLevel.Advanced, "glue:GetTable", Table),
            (Never, "glue:DeleteTable", Table),
            (Never, "glue:GetTable", $"{Glue}:table/other/sales"),
            (StudioUserLevel.Advanced, "s3:GetObject", Curated),
            (StudioUserLevel.Advanced, "s3:PutObject", Result),
            (Never, "s3:PutObject", Curated),
            (Never, "s3:PutBucketPublicAccessBlock", $"arn:aws:s3:::dataplatform-dev-curated-{Account}-eu-west-1"),
            (Never, "sagemaker:ListDomains", "*"),
            (Never, "codewhisperer:GenerateRecommendations", "*"),
            (Never, "servicecatalog:ProvisionProduct", "*"),
            (Never, "lakeformation:GetDataAccess", "*"),
        ];
        return
            from item in all
            from level in Enum.GetValues<StudioUserLevel>()
            from mode in Enum.GetValues<StudioAuthMode>()
            let signsIn = item.Resource == Studio && mode == StudioAuthMode.Sso
            select new TestCaseData(level, mode, item.Action, item.Resource, level >= item.From && !signsIn);
    }

    [TestCaseSource(nameof(Requests))]
    public void Policy_OfALevel_AllowsThisMuch(
        StudioUserLevel level, StudioAuthMode mode, string action, string resource, bool allowed) =>
        Assert.That(Allows(level, IamRequest.Of(action, resource), mode), Is.EqualTo(allowed));

    // The evaluator knows no variables: the user's ID stands in the place of theirs.
    [TestCase("elasticmapreduce:DeleteEditor")]
    [TestCase("elasticmapreduce:DeleteWorkspaceAccess")]
    [TestCase("elasticmapreduce:DescribeEditor")]
    [TestCase("elasticmapreduce:ListWorkspaceAccessIdentities")]
    [TestCase("elasticmapreduce:OpenEditorInConsole")]
    [TestCase("elasticmapreduce:PutWorkspaceAccess")]
    [TestCase("elasticmapreduce:StartEditor")]
    [TestCase("elasticmapreduce:StopEditor")]
    [TestCase("elasticmapreduce:UpdateEditor")]
    public void Workspace_OfTheUser_IsManagedByThemAlone(string action) =>
        Assert.Multiple(() =>
        {
            Assert.That(Allows(StudioUserLevel.Basic, Own(action, Me)), Is.True);
            Assert.That(Allows(StudioUserLevel.Basic, Own(action, "AIDASOMEONE")), Is.False);
        });

    [TestCase(OwnRole, true)]
    [TestCase($"arn:aws:iam::{Account}:role/dataplatform-dev-second-execRole", false)]
    public void Session_AsARole_IsTheEndpointsOwn(string role, bool allowed) =>
        Assert.That(
            Allows(
                StudioUserLevel.Basic,
                IamRequest.Of(
                    Session, $"{Containers}/v1/endpoints/e1", ("emr-containers:ExecutionRoleArn", role))),
            Is.EqualTo(allowed));

    [TestCase("true", true)]
    [TestCase("false", false)]
    public void Secret_ByTheTagOfEmr_IsMadeOrNot(string tag, bool allowed) =>
        Assert.That(
            Allows(
                StudioUserLevel.Basic,
                IamRequest.Of(
                    "secretsmanager:CreateSecret",
                    Secret("emr-studio-1"),
                    ("aws:RequestTag/for-use-with-amazon-emr-managed-policies", tag))),
            Is.EqualTo(allowed));

    [Test]
    public void Queries_WithLakeFormation_AskItForData() =>
        Assert.That(
            Allows(
                IamRequest.Of("lakeformation:GetDataAccess", "*"),
                StudioUserPolicies.Queries(Access(StudioUserLevel.Advanced) with { LakeFormation = true })),
            Is.True);

    [Test]
    public void Session_OfAnAdvancedUser_LetsTheRoleAskLakeFormation() =>
        Assert.That(
            Allows(
                IamRequest.Of("lakeformation:GetDataAccess", "*"),
                StudioUserPolicies.Session(Access(StudioUserLevel.Advanced))),
            Is.True);

    [Test]
    public void Queries_WithoutADatabase_AreAnError() =>
        Assert.That(
            () => StudioUserPolicies.Queries(Access(StudioUserLevel.Advanced) with { Database = null }),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "advanced users need the platform's own database"));

    [TestCase("eu-west-1", true)]
    [TestCase("us-east-1", false)]
    public void Role_OfAllSsoUsers_HasTheEndpointsOfItsRegion(string region, bool allowed)
    {
        var endpoint = $"arn:aws:emr-containers:{region}:{Account}:/virtualclusters/v9/endpoints/e9";
        var access = Access(StudioUserLevel.Basic);
        var role = StudioUserPolicies.Role(access with { Endpoints = [EndpointArns.All(access.Target, Account)] });
        Assert.That(Allows(IamRequest.Of(Session, endpoint), role), Is.EqualTo(allowed));
    }

    // IDs of EMR on EKS have 25 characters; names of roles and prefixes are the longest that there can be.
    [TestCase(StudioUserLevel.Basic)]
    [TestCase(StudioUserLevel.Intermediate)]
    [TestCase(StudioUserLevel.Advanced)]
    public void Policies_WithTheLongestNames_FitInIam(StudioUserLevel level)
    {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html: all inline policies of a role.
        const int InlinePolicies = 10240;
        var access = Longest(level);
        Assert.Multiple(() =>
        {
            Assert.That(
                StudioUserPolicies.Of(access).ToJson(),
                Has.Length.LessThanOrEqualTo(IamLimits.ManagedPolicyLength));
            Assert.That(
                StudioUserPolicies.Session(access with { StudioArn = null }).ToJson(),
                Has.Length.LessThanOrEqualTo(IamLimits.ManagedPolicyLength));
            Assert.That(
                StudioUserPolicies.Queries(access).ToJson(),
                Has.Length.LessThanOrEqualTo(IamLimits.ManagedPolicyLength));
            Assert.That(
                StudioUserPolicies.Role(access with { Endpoints = [EndpointArns.All(access.Target, Account)] })
                    .ToJson(),
                Has.Length.LessThanOrEqualTo(InlinePolicies));
        });
    }

    private static StudioUserAccess Longest(StudioUserLevel level)
    {
        var target = new AwsTarget(
            "dataplatform-production", RecordingCloud.Region("us-gov-west-1"), Output.Create(Account));
        var clusters = target.Arn(Account, "emr-containers", "/virtualclusters");
        return Access(level) with
        {
            Target = target,
            LakeFormation = true,
            Database = new string('d', 64),
            BucketArn = target.Region.BucketArn(new string('b', 63)),
            ServiceRoleArn = $"arn:aws-us-gov:iam::{Account}:role/{new string('r', 64)}",
            StudioArn = target.Arn(Account, "elasticmapreduce", "studio/es-ABCDEFGHIJKLMNOPQRSTUVWXY"),
            Endpoints =
            [
                .. Enumerable.Range(0, StudioUserCheck.MostEndpoints).Select(index => new EndpointArns(
                    $"{clusters}/{index}{new string('v', 24)}/endpoints/{new string('e', 25)}",
                    $"{clusters}/{index}{new string('v', 24)}",
                    $"arn:aws-us-gov:iam::{Account}:role/{index}{new string('r', 63)}")),
            ],
        };
    }

    private static string Secret(string name) => $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:{name}";

    private static IamRequest Own(string action, string creator) =>
        IamRequest.Of(action, $"{Emr}:editor/e-1", ("elasticmapreduce:ResourceTag/creatorUserId", creator));

    private static bool Allows(
        StudioUserLevel level, IamRequest request, StudioAuthMode mode = StudioAuthMode.Iam)
    {
        var access = Access(level);
        if (mode == StudioAuthMode.Iam)
        {
            return level == StudioUserLevel.Advanced
                ? Allows(request, StudioUserPolicies.Of(access), StudioUserPolicies.Queries(access))
                : Allows(request, StudioUserPolicies.Of(access));
        }

        // The role is that of advanced users: a session has what both policies allow.
        var sso = access with { StudioArn = null };
        var all = Access(StudioUserLevel.Advanced) with
        {
            StudioArn = null,
            Endpoints = [EndpointArns.All(access.Target, Account)],
        };
        return Allows(request, StudioUserPolicies.Role(all)) && Allows(request, StudioUserPolicies.Session(sso));
    }

    private static bool Allows(IamRequest request, params PolicyDocument[] policies) =>
        new IamGate(request, null, IamResource.EitherAllows).Allows(new IamPrincipal(
            $"arn:aws:iam::{Account}:user/ada",
            [
                .. policies.Select(policy => IamPolicy.Parse(
                    policy.ToJson().Replace("${aws:userId}", Me, StringComparison.Ordinal))),
            ]));

    private static StudioUserAccess Access(StudioUserLevel level) => new()
    {
        Target = RecordingCloud.Target(),
        AccountId = Account,
        Level = level,
        Endpoints = [new EndpointArns($"{Containers}/v1/endpoints/e1", $"{Containers}/v1", OwnRole)],
        ServiceRoleArn = ServiceRole,
        BucketArn = "arn:aws:s3:::studio",
        StudioArn = Studio,
        Database = "dataplatform_dev",
        LakeFormation = false,
    };
}
