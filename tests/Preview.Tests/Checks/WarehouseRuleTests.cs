using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class WarehouseRuleTests
{
    private const string Workgroup = "aws:redshiftserverless/workgroup:Workgroup";
    private const string Namespace = "aws:redshiftserverless/namespace:Namespace";

    [TestCase(4, true)]
    [TestCase(8, true)]
    [TestCase(512, true)]
    [TestCase(544, true)]
    [TestCase(1024, true)]
    [TestCase(5, false)]
    [TestCase(12, false)]
    [TestCase(520, false)]
    [TestCase(1056, false)]
    public void BaseCapacity_Checked_IsOfTheAcceptedSteps(int capacity, bool isAccepted) => Assert.That(
        Plans.Messages("redshift-workgroup", Workgroup, $$"""{"baseCapacity":{{capacity}}}"""),
        Has.Count.EqualTo(isAccepted ? 0 : 1));

    [TestCase("""{"baseCapacity":8,"maxCapacity":8}""", "")]
    [TestCase("""{"baseCapacity":16,"maxCapacity":8}""", "8 is below the base capacity 16.")]
    [TestCase("{}", "The base capacity is left to Redshift.")]
    [TestCase("""{"pricePerformanceTarget":{"enabled":true,"level":50}}""", "")]
    [TestCase("""{"baseCapacity":8,"pricePerformanceTarget":{"enabled":true}}""",
        "A base capacity and a price-performance target.")]
    [TestCase("""{"baseCapacity":8,"subnetIds":["a"]}""", "Subnets in 1 zones; 2 are needed.")]
    [TestCase("""{"baseCapacity":8,"subnetIds":["a","b"],"enhancedVpcRouting":true}""",
        "Subnets in 2 zones; 3 are needed.")]
    [TestCase("""{"baseCapacity":8,"subnetIds":["a","b","c"],"enhancedVpcRouting":true}""", "")]
    [TestCase("""{"baseCapacity":8,"configParameters":[{"parameterKey":"require_ssl","parameterValue":"false"}]}""",
        "Connections without TLS are taken.")]
    [TestCase("""{"baseCapacity":8,"configParameters":[{"parameterKey":"require_ssl","parameterValue":"true"}]}""", "")]
    public void Workgroup_Checked_IsOneThatRedshiftTakes(string inputs, string message) => Assert.That(
        Plans.Messages("redshift-workgroup", Workgroup, inputs),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));

    [Test]
    public void Workgroup_InTwoSubnetsOfAZone_IsRefused() => Assert.That(
        Plans.Check(
                "redshift-workgroup",
                Plans.Resource(Plans.Subnet, "one", """{"availabilityZone":"eu-west-1a"}""", "subnet-1"),
                Plans.Resource(Plans.Subnet, "two", """{"availabilityZone":"eu-west-1a"}""", "subnet-2"),
                Plans.Resource(Workgroup, "w", """{"baseCapacity":8,"subnetIds":["subnet-1","subnet-2"]}"""))
            .Select(found => found.Message),
        Is.EqualTo(new[] { "Subnets in 1 zones; 2 are needed." }));

    [TestCase("""{"manageAdminPassword":true,"adminPasswordSecretKmsKeyId":"k"}""", "")]
    [TestCase("""{"manageAdminPassword":true,"adminUserPassword":"p"}""", "A password, and manageAdminPassword.")]
    [TestCase("""{"adminPasswordSecretKmsKeyId":"k"}""", "A key for a secret without manageAdminPassword.")]
    [TestCase("""{"defaultIamRoleArn":"a","iamRoles":["a","b"]}""", "")]
    [TestCase("""{"defaultIamRoleArn":"c","iamRoles":["a","b"]}""", "'c' is not one of iamRoles.")]
    public void Namespace_Checked_HasOnePasswordAndItsDefaultRole(string inputs, string message) => Assert.That(
        Plans.Messages("redshift-namespace", Namespace, inputs),
        Is.EqualTo(message.Length == 0 ? [] : new[] { message }));
}
