using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class NameRuleTests
{
    [TestCase("raw-111122223333-eu-west-1", 0)]
    [TestCase("ab", 1)]
    [TestCase("a123456789b123456789c123456789d123456789e123456789f123456789abcd", 1)]
    [TestCase("Upper", 1)]
    [TestCase("under_score", 1)]
    [TestCase("-start", 1)]
    [TestCase("a..b", 1)]
    [TestCase("192.168.5.4", 1)]
    [TestCase("with.dot", 1)]
    [TestCase("xn--name", 1)]
    [TestCase("sthree-name", 1)]
    [TestCase("amzn-s3-demo-bucket", 1)]
    [TestCase("name-s3alias", 1)]
    [TestCase("name--ol-s3", 1)]
    [TestCase("name--x-s3", 1)]
    [TestCase("name--table-s3", 1)]
    [TestCase("raw-111122223333-eu-west-1-an", 1)]
    public void BucketName_Checked_IsHeldToTheRulesOfS3(string name, int findings) => Assert.That(
        Plans.Messages("s3-bucket-name", Plans.Bucket, $$"""{"bucket":"{{name}}"}"""), Has.Count.EqualTo(findings));

    [TestCase("raw-111122223333-eu-west-1-an", 0)]
    [TestCase("raw-111122223333-eu-west-1", 1)]
    public void BucketName_InTheAccountsNamespace_EndsAsS3WantsIt(string name, int findings) => Assert.That(
        Plans.Messages(
            "s3-bucket-name", Plans.Bucket, $$"""{"bucket":"{{name}}","bucketNamespace":"account-regional"}"""),
        Has.Count.EqualTo(findings));

    [TestCase(Plans.Role, 64, 0)]
    [TestCase(Plans.Role, 65, 1)]
    [TestCase(Plans.Policy, 128, 0)]
    [TestCase(Plans.Policy, 129, 1)]
    public void IamName_OfALength_IsHeldToTheLimitOfItsKind(string type, int length, int findings) => Assert.That(
        Plans.Messages("iam-name", type, $$"""{"name":"{{new string('n', length)}}"}"""), Has.Count.EqualTo(findings));

    [Test]
    public void IamName_WithOtherCharactersOrPath_IsRefused() => Assert.That(
        Plans.Messages("iam-name", Plans.Role, """{"name":"a b","path":"data"}"""),
        Is.EqualTo(new[]
        {
            "The name 'a b' has other characters than letters, digits and _+=,.@-.",
            "The path 'data' does not start and end with '/'.",
        }));

    [TestCase("alias/data/lake-1", 0)]
    [TestCase("data", 1)]
    [TestCase("alias/aws/s3", 1)]
    [TestCase("alias/a b", 1)]
    public void KmsAlias_Checked_IsHeldToThePattern(string name, int findings) => Assert.That(
        Plans.Messages("kms-alias-name", "aws:kms/alias:Alias", $$"""{"name":"{{name}}"}"""),
        Has.Count.EqualTo(findings));

    [TestCase("nodes", "Nodes (EKS)", 0)]
    [TestCase("sg-nodes", "Nodes", 1)]
    [TestCase("default", "Nodes", 1)]
    [TestCase("nodes", "it's", 1)]
    [TestCase("nodes", "", 1)]
    public void SecurityGroupName_Checked_IsHeldToTheRulesOfEc2(string name, string description, int findings) =>
        Assert.That(
            Plans.Messages(
                "security-group-name",
                Plans.SecurityGroup,
                $$"""{"name":"{{name}}","description":"{{description}}"}"""),
            Has.Count.EqualTo(findings));

    [TestCase("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")]
    [TestCase("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule")]
    [TestCase("aws:ec2/securityGroupRule:SecurityGroupRule")]
    public void SecurityGroupRuleDescription_Checked_IsHeldToTheRulesOfEc2(string type)
    {
        var tooLong = new string('d', 256);
        Assert.That(
            ((string[])["HTTPS (443)", "", "EMR's service", tooLong])
                .Select(text => Plans.Messages("security-group-name", type, $$"""{"description":"{{text}}"}""").Count),
            Is.EqualTo(new[] { 0, 0, 1, 1 }));
    }

    [Test]
    public void SecurityGroupName_WithRulesInside_HoldsTheirDescriptionsToTheRulesOfEc2() => Assert.That(
        Plans.Check("security-group-name", Plans.Resource(
                Plans.SecurityGroup,
                "nodes",
                """{"ingress":[{"description":"HTTPS"},{"description":"it's"}],"egress":[{"description":"it's"}]}"""))
            .Select(found => found.Property),
        Is.EqualTo(new[] { "ingress[1].description", "egress[0].description" }));

    [TestCase("/aws/eks/data/cluster", 0)]
    [TestCase("aws/data", 1)]
    [TestCase("with space", 1)]
    public void LogGroupName_Checked_IsHeldToThePattern(string name, int findings) => Assert.That(
        Plans.Messages("log-group-name", Plans.LogGroup, $$"""{"name":"{{name}}"}"""), Has.Count.EqualTo(findings));

    [Test]
    public void Tags_BeyondTheLimits_AreNamed()
    {
        var key = new string('k', 129);
        var value = new string('v', 257);
        Assert.That(
            Plans.Check("tag-limits", Plans.Resource(
                    Plans.Key,
                    "key",
                    $$$"""{"tags":{"AWS:x":"1","{{{key}}}":"1","long":"{{{value}}}","bad*":"1","ok":"a/b"}}"""))
                .Select(found => found.Property),
            Is.EqualTo(new[] { "tags.AWS:x", $"tags.{key}", "tags.long", "tags.bad*" }));
    }

    [Test]
    public void Tags_MoreThanFifty_AreTooMany()
    {
        var tags = string.Join(',', Enumerable.Range(0, 51).Select(number => $"\"k{number}\":\"v\""));
        Assert.That(
            Plans.Messages("tag-limits", Plans.Vpc, "{\"tagsAll\":{" + tags + "}}"),
            Is.EqualTo(new[] { "There are 51 tags, default tags included; 50 are accepted." }));
    }

    [Test]
    public void Tags_AtTheLimits_AreAccepted()
    {
        var key = new string('k', 128);
        var value = new string('v', 256);
        var others = string.Concat(Enumerable.Range(0, 49).Select(number => $",\"k{number}\":\"v\""));
        Assert.That(
            Plans.Messages("tag-limits", Plans.Key, $$$"""{"tags":{"{{{key}}}":"{{{value}}}"{{{others}}}}}"""),
            Is.Empty);
    }

    [Test]
    public void Tags_OfAResourceThatIsOnlyRead_AreNotHeldToAnything() =>
        Assert.That(
            Plans.Check(
                "tag-limits", Plans.Resource(Plans.Key, "key", """{"tags":{"AWS:x":"1"}}""") with { Read = true }),
            Is.Empty);

    [TestCase(250, 0)]
    [TestCase(251, 1)]
    public void KmsAlias_OfALength_IsAcceptedUpTo256Characters(int length, int findings) =>
        Assert.That(
            Plans.Messages(
                "kms-alias-name", "aws:kms/alias:Alias", $$"""{"name":"alias/{{new string('a', length)}}"}"""),
            Has.Count.EqualTo(findings));

    [TestCase(Plans.Role, 1)]
    [TestCase(Plans.Vpc, 0)]
    public void Tags_ThatDifferByLetterCaseOnly_AreRefusedInIam(string type, int findings)
    {
        string[] messages = ["'Name' and 'name' are one tag key to IAM, which ignores letter case."];
        Assert.That(
            Plans.Messages("tag-limits", type, """{"tagsAll":{"Name":"a","name":"b","team":"c"}}"""),
            Is.EqualTo(messages.Take(findings)));
    }

    [Test]
    public void Tags_OfEc2_MayHaveAnyCharacter() =>
        Assert.That(Plans.Messages("tag-limits", Plans.Vpc, """{"tags":{"a*":"b!"}}"""), Is.Empty);
}
