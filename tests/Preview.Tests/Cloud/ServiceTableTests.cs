using DataPlatform.Preview.Cloud;
using DataPlatform.Schema;
using DataPlatform.Schema.Model;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class ServiceTableTests
{
    private static readonly SchemaCatalog Schema = new();

    // Every property that a type may get, so that a misspelt one shows.
    private static readonly Dictionary<string, object> Inputs = new()
    {
        ["bucket"] = "data",
        ["vpcEndpointType"] = "Interface",
        ["keyId"] = "k",
        ["policyName"] = "p",
        ["availabilityZone"] = "eu-west-1a",
        ["length"] = 12d,
        ["byteLength"] = 4d,
        ["min"] = 1d,
        ["max"] = 9d,
        ["enableKeyRotation"] = true,
        ["targetKeyId"] = "k",
        ["allocationId"] = "a",
        ["key"] = "a/b",
        ["chart"] = "thing",
        ["version"] = "1.0.0",
        ["createOidcProvider"] = true,
        ["skipDefaultNodeGroup"] = true,
        ["manageAdminPassword"] = true,
        ["typeName"] = "AWS::EMRContainers::Endpoint",
        ["desiredState"] = "{}",
        ["awsServiceName"] = "emr-containers.amazonaws.com",
    };

    public static IEnumerable<string> ResourceTypes => ServiceTable.All.ResourceTypes;

    public static IEnumerable<string> Functions => ServiceTable.All.Functions;

    [TestCaseSource(nameof(ResourceTypes))]
    public void Resource_InTheTable_SetsOnlyOutputsOfTheSchema(string type)
    {
        var facts = Schema.FindResource(type);
        Assert.That(facts, Is.Not.Null, "the schema does not know the type");
        var outputs = facts!.Members.Where(member => member.IsOutput).Select(member => member.Name);
        var resource = Simulate.Resource(type, inputs: Inputs);
        Assert.Multiple(() =>
        {
            Assert.That(resource.Id is null, Is.EqualTo(facts.Kind == FactsResourceKind.Component));
            Assert.That(resource.Properties.Keys.Except(Inputs.Keys), Is.SubsetOf(outputs));
        });
    }

    [TestCaseSource(nameof(Functions))]
    public void Function_InTheTable_IsInTheSchema(string token) =>
        Assert.That(Schema.FindFunction(token), Is.Not.Null);

    [TestCase("aws:index/getCallerIdentity:getCallerIdentity")]
    [TestCase("aws:index/getAvailabilityZones:getAvailabilityZones")]
    [TestCase("aws:secretsmanager/getSecrets:getSecrets")]
    [TestCase("aws:ec2/getAmi:getAmi")]
    public void Function_Called_GivesEveryResultThatIsAlwaysSet(string token) => Assert.That(
        Simulate.Call(token).Keys,
        Is.SupersetOf(Schema.FindFunction(token)!.Members.Where(m => m.IsResultRequired).Select(m => m.Name)));
}
