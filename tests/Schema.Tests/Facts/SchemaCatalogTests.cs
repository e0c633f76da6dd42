using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Facts;

[TestFixture]
internal sealed class SchemaCatalogTests
{
    private static readonly SchemaCatalog Catalog = new();

    [TestCase("aws:ec2/subnet:Subnet", "Subnet", FactsResourceKind.Custom)]
    [TestCase("pulumi:providers:aws", "Provider", FactsResourceKind.Provider)]
    [TestCase("eks:index:Cluster", "Cluster", FactsResourceKind.Component)]
    [TestCase("random:index/randomPassword:RandomPassword", "RandomPassword", FactsResourceKind.Custom)]
    [TestCase("kubernetes:core/v1:Namespace", "Namespace", FactsResourceKind.Custom)]
    [TestCase("kubernetes:rbac.authorization.k8s.io/v1:Role", "Role", FactsResourceKind.Custom)]
    public void FindResource_OfAListedToken_FindsIt(string token, string className, FactsResourceKind kind)
    {
        var resource = Catalog.FindResource(token);

        Assert.Multiple(() =>
        {
            Assert.That(resource?.ClassName, Is.EqualTo(className));
            Assert.That(resource?.Kind, Is.EqualTo(kind));
        });
    }

    [TestCase("aws:ec2/nothing:Nothing")]
    [TestCase("aws:nothing/subnet:Subnet")]
    [TestCase("other:index:Thing")]
    [TestCase("pulumi:pulumi:Stack")]
    [TestCase("pulumi:providers:other")]
    [TestCase("Subnet")]
    [TestCase("")]
    public void FindResource_OfAnotherToken_IsNull(string token) =>
        Assert.That(Catalog.FindResource(token), Is.Null);

    [Test]
    public void FindFunction_OfAListedToken_FindsIt() =>
        Assert.That(
            Catalog.FindFunction("aws:index/getCallerIdentity:getCallerIdentity")?.Members.Select(found => found.Name),
            Is.EqualTo(new[] { "accountId", "arn", "id", "userId" }));

    [Test]
    public void FindInput_AcrossPackages_FollowsTheReference()
    {
        const string reference = "aws:eks/ClusterUpgradePolicy";

        Assert.Multiple(() =>
        {
            Assert.That(Catalog.FindInput("eks", reference)?.ClassName, Is.EqualTo("ClusterUpgradePolicy"));
            Assert.That(Catalog.FindInput("eks", "eks/ClusterUpgradePolicy"), Is.Null);
            Assert.That(SchemaCatalog.PackageOf("eks", reference), Is.EqualTo("aws"));
            Assert.That(SchemaCatalog.PackageOf("eks", "index/AccessEntry"), Is.EqualTo("eks"));
        });
    }

    [Test]
    public void FindOutput_OfAFunctionsType_HasItsResultClass() =>
        Assert.That(
            Catalog.FindOutput("aws", "iam/GetPolicyDocumentStatement")?.ClassName,
            Is.EqualTo("GetPolicyDocumentStatementResult"));

    [Test]
    public void FindEnum_OfAReference_HasItsValues() =>
        Assert.That(
            Catalog.FindEnum("aws", "iam/PolicyStatementEffect")?.Values.Select(value => value.Value),
            Is.EqualTo(new[] { "Allow", "Deny" }));

    [TestCase("aws:s3/bucket:Bucket", "bucket", "string", "BucketName")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", "bucket", "string", "Bucket")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", "policy", "string|obj:s3/PolicyDocument", "Policy")]
    [TestCase("aws:iam/policy:Policy", "policy", "string|obj:iam/PolicyDocument", "PolicyDocument")]
    [TestCase("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role", "string", "Role")]
    [TestCase("aws:ec2/instance:Instance", "instanceState", "string", "State")]
    [TestCase("aws:cloudwatch/metricAlarm:MetricAlarm", "threshold", "double", "Threshold")]
    [TestCase("aws:cloudwatch/metricAlarm:MetricAlarm", "period", "int", "Period")]
    [TestCase("pulumi:providers:kubernetes", "kubeconfig", "string", "KubeConfig")]
    [TestCase("kubernetes:helm.sh/v3:Release", "disableCRDHooks", "bool", "DisableCRDHooks")]
    public void Member_OfAResource_HasItsTypeAndName(string token, string member, string type, string csharpName)
    {
        var found = Catalog.FindResource(token)!.Members.Single(candidate => candidate.Name == member);

        Assert.Multiple(() =>
        {
            Assert.That(found.Type.ToString(), Is.EqualTo(type));
            Assert.That(found.CSharpName, Is.EqualTo(csharpName));
        });
    }

    [Test]
    public void Catalog_AskedFromManyThreads_AnswersTheSame()
    {
        var catalog = new SchemaCatalog();
        var found = new FactsResource?[32];

        Parallel.For(0, found.Length, index => found[index] = catalog.FindResource("aws:ec2/subnet:Subnet"));

        Assert.That(found, Is.All.SameAs(found[0]).And.All.Not.Null);
    }
}
