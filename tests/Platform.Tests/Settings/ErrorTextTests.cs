using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class ErrorTextTests
{
    private const string PrivateRanges = "10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10";
    private const string NamePattern =
        "lower-case letters, digits and hyphens, a letter first, no hyphen last, at most 20 characters";
    private const string TagText =
        "text of at most 256 characters: letters, digits, spaces and _ . : / = + - @; "
        + "in quotes where YAML would read anything else";
    private const string Principals =
        "arn:aws:iam::<account>:role/<name>, arn:aws:iam::<account>:user/<name>";
    private const string Retention =
        "1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";

    // dataplatform
    [TestCase("dataplatform:environment", "staging", "'staging' is not among the choices; accepted: dev, prod")]
    [TestCase("dataplatform:environment", "Prod", "'Prod' is not among the choices; accepted: dev, prod")]
    [TestCase("dataplatform:environment", "[\"dev\"]", "a list is not among the choices; accepted: dev, prod")]
    [TestCase("dataplatform:name", "", "'' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "Data", "'Data' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "1data", "'1data' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "data-", "'data-' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "data\n", "'data\uFFFD' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "abcdefghijklmnopqrstu",
        "'abcdefghijklmnopqrstu' is not a platform name; accepted: " + NamePattern)]
    [TestCase("dataplatform:name", "sthree",
        "'sthree' begins bucket names as S3 reserves them; accepted: another name")]
    [TestCase("dataplatform:name", "amzn-s3-demo",
        "'amzn-s3-demo' begins bucket names as S3 reserves them; accepted: another name")]
    [TestCase("dataplatform:protect", "yes", "'yes' is not true or false; accepted: true, false")]
    [TestCase("dataplatform:protect", "True", "'True' is not true or false; accepted: true, false")]
    [TestCase("dataplatform:tags", "team", "'team' is not a map; accepted: a map of tag names to text")]
    [TestCase("dataplatform:tags", "[]", "a list is not a map; accepted: a map of tag names to text")]
    // aws
    [TestCase("aws:region", "eu-wset-1",
        "'eu-wset-1' is not an AWS region; accepted: a region's code such as eu-west-1; the nearest is eu-west-1")]
    [TestCase("aws:region", "eu-west-1a",
        "'eu-west-1a' is not an AWS region; accepted: a region's code such as eu-west-1; the nearest is eu-west-1")]
    [TestCase("aws:region", "{\"a\":1}", "a map is not an AWS region; accepted: a region's code such as eu-west-1")]
    [TestCase("aws:allowedAccountIds", "123456789012",
        "'123456789012' is not a list; accepted: a list of AWS account ids")]
    // network
    [TestCase("network:cidr", "10.0.0.0",
        "'10.0.0.0' is not an IPv4 block in CIDR notation; "
        + "accepted: a private block of /16 to /28 such as 10.0.0.0/16")]
    [TestCase("network:cidr", "[]",
        "a list is not an IPv4 block in CIDR notation; accepted: a private block of /16 to /28 such as 10.0.0.0/16")]
    [TestCase("network:cidr", "10.0.1.0/16",
        "'10.0.1.0/16' is not the first address of its block; accepted: 10.0.0.0/16")]
    [TestCase("network:cidr", "8.8.0.0/16", "'8.8.0.0/16' is not in a private range; accepted: " + PrivateRanges)]
    [TestCase("network:cidr", "172.32.0.0/16", "'172.32.0.0/16' is not in a private range; accepted: " + PrivateRanges)]
    [TestCase("network:cidr", "10.0.0.0/8", "'10.0.0.0/8' is not a size that AWS gives a VPC; accepted: /16 to /28")]
    [TestCase("network:cidr", "10.0.0.0/29", "'10.0.0.0/29' is not a size that AWS gives a VPC; accepted: /16 to /28")]
    [TestCase("network:cidr", "172.17.64.0/18",
        "'172.17.64.0/18' overlaps 172.17.0.0/16, Docker's default bridge on the DSS host; accepted: any other block")]
    [TestCase("network:cidr", "10.0.0.0/27",
        "'10.0.0.0/27' has no room for a private /28 and a public /28 in each zone up to 'c'; accepted: a /16 to /25")]
    [TestCase("network:zoneCount", "seven", "'seven' is not a whole number; accepted: 2 to 6")]
    [TestCase("network:zoneCount", "2.5", "'2.5' is not a whole number; accepted: 2 to 6")]
    [TestCase("network:zoneCount", "1", "'1' is out of range; accepted: 2 to 6")]
    [TestCase("network:zoneCount", "7", "'7' is out of range; accepted: 2 to 6")]
    [TestCase("network:zoneCount", "4", "'4' is more zones than eu-west-1 has; accepted: 2 to 3")]
    [TestCase("network:zones", "a", "'a' is not a list; accepted: a list of zone names or letters")]
    [TestCase("network:zones", "[]", "0 zones are too few; accepted: 2 or more of a, b, c")]
    [TestCase("network:zones", "[\"b\"]", "1 zone is too few; accepted: 2 or more of a, b, c")]
    [TestCase("network:natGateways", "two", "'two' is not among the choices; accepted: none, single, perZone")]
    [TestCase("network:privateSubnetPrefix", "/19", "'/19' is not a whole number; accepted: 16 to 28")]
    [TestCase("network:privateSubnetPrefix", "29", "'29' is out of range; accepted: 16 to 28")]
    [TestCase("network:privateSubnetPrefix", "17",
        "'17' is too large for each zone up to 'c' in '10.0.0.0/16'; accepted: 18 to 28")]
    [TestCase("network:publicSubnetPrefix", "15", "'15' is out of range; accepted: 16 to 28")]
    [TestCase("network:publicSubnetPrefix", "17",
        "'17' is too large for each zone up to 'c' in '10.0.0.0/16'; accepted: 19 to 28")]
    [TestCase("network:interfaceEndpoints", "sts", "'sts' is not a list; accepted: a list of AWS service names")]
    [TestCase("network:flowLogRetentionDays", "10", "'10' is not among the choices; accepted: " + Retention)]
    [TestCase("network:flowLogRetentionDays", "ten", "'ten' is not a whole number; accepted: " + Retention)]
    // encryption
    [TestCase("encryption:rotationDays", "89", "'89' is out of range; accepted: 90 to 2560")]
    [TestCase("encryption:rotationDays", "2561", "'2561' is out of range; accepted: 90 to 2560")]
    [TestCase("encryption:deletionWindowDays", "6", "'6' is out of range; accepted: 7 to 30")]
    [TestCase("encryption:deletionWindowDays", "31", "'31' is out of range; accepted: 7 to 30")]
    [TestCase("encryption:administratorArns", "me",
        "'me' is not a list; accepted: a list of ARNs of IAM roles and users")]
    // lake
    [TestCase("lake:noncurrentVersionDays", "0", "'0' is out of range; accepted: 1 to 3650")]
    [TestCase("lake:coldAfterDays", "-1", "'-1' is out of range; accepted: 0 to 3650")]
    [TestCase("lake:coldAfterDays", "never", "'never' is not a whole number; accepted: 0 to 3650")]
    [TestCase("lake:resultsExpiryDays", "3651", "'3651' is out of range; accepted: 1 to 3650")]
    [TestCase("lake:logsExpiryDays", "99999999999", "'99999999999' is out of range; accepted: 1 to 3650")]
    [TestCase("lake:forceDestroy", "1", "'1' is not true or false; accepted: true, false")]
    public void Read_WrongValue_GivesOneLine(string key, string value, string message) =>
        Assert.That(Configurations.Lines(Configurations.Read((key, value))), Is.EqualTo(new[] { $"{key}: {message}" }));

    [TestCase("dataplatform:tags", "{\"cost-center\":42}", "dataplatform:tags.cost-center",
        "'42' is not text; accepted: " + TagText)]
    [TestCase("dataplatform:tags", "{\"live\":true}", "dataplatform:tags.live",
        "'true' is not text; accepted: " + TagText)]
    [TestCase("dataplatform:tags", "{\"team\":null}", "dataplatform:tags.team",
        "null is not text; accepted: " + TagText)]
    [TestCase("dataplatform:tags", "{\"team\":\"a;b\"}", "dataplatform:tags.team",
        "'a;b' is not a tag value; accepted: " + TagText)]
    [TestCase("dataplatform:tags", "{\"AWS:team\":\"a\"}", "dataplatform:tags[\"AWS:team\"]",
        "the key begins with aws:, which AWS keeps for itself; accepted: any other beginning")]
    [TestCase("dataplatform:tags", "{\"te;am\":\"a\"}", "dataplatform:tags[\"te;am\"]",
        "the key has characters that AWS refuses; accepted: letters, digits, spaces and _ . : / = + - @")]
    [TestCase("dataplatform:tags", "{\"\":\"a\"}", "dataplatform:tags[\"\"]",
        "the key has 0 characters; accepted: 1 to 128")]
    [TestCase("dataplatform:tags", "{\"Stack\":\"a\"}", "dataplatform:tags.Stack",
        "the key is one that the platform sets itself; accepted: any other name")]
    [TestCase("dataplatform:tags", "{\"name\":\"a\"}", "dataplatform:tags.name",
        "the key is one that the platform sets itself; accepted: any other name")]
    [TestCase("dataplatform:tags", "{\"Team\":\"a\",\"team\":\"b\"}", "dataplatform:tags",
        "Team and team are one tag to IAM, which ignores letter case; accepted: one of them")]
    [TestCase("aws:allowedAccountIds", "[\"1234\"]", "aws:allowedAccountIds[0]",
        "'1234' is not an AWS account id; accepted: 12 digits, in quotes")]
    [TestCase("aws:allowedAccountIds", "[12345678901]", "aws:allowedAccountIds[0]",
        "'12345678901' is not an AWS account id; accepted: 12 digits, in quotes")]
    [TestCase("aws:allowedAccountIds", "[\"123456789012\",123456789012]", "aws:allowedAccountIds[1]",
        "'123456789012' is given twice; accepted: each once")]
    [TestCase("network:zones", "[\"a\",\"eu-west-1d\"]", "network:zones[1]",
        "'eu-west-1d' is not a zone of eu-west-1; accepted: a, b, c, eu-west-1a and so on")]
    [TestCase("network:zones", "[\"a\",\"b\",\"eu-west-1a\"]", "network:zones[2]",
        "'eu-west-1a' is given twice; accepted: each once")]
    [TestCase("network:zones", "[\"a\",[\"b\"]]", "network:zones[1]",
        "a list is not a zone of eu-west-1; accepted: a, b, c, eu-west-1a and so on")]
    [TestCase("network:interfaceEndpoints", "[\"ecr.apo\"]", "network:interfaceEndpoints[0]",
        "'ecr.apo' is not a known service with an interface endpoint; "
        + "accepted: a service that docs/configuration.md lists; the nearest is ecr.api")]
    [TestCase("network:interfaceEndpoints", "[\"ecr\"]", "network:interfaceEndpoints[0]",
        "'ecr' is not a known service with an interface endpoint; "
        + "accepted: a service that docs/configuration.md lists; the nearest is ecr.api")]
    [TestCase("network:interfaceEndpoints", "[\"s3\"]", "network:interfaceEndpoints[0]",
        "'s3' has a gateway endpoint in every network; accepted: leave it out")]
    [TestCase("network:interfaceEndpoints", "[\"sts\",\"kms\",\"sts\"]", "network:interfaceEndpoints[2]",
        "'sts' is given twice; accepted: each once")]
    [TestCase("encryption:administratorArns", "[\"arn:aws:iam::123456789012:root\"]",
        "encryption:administratorArns[0]",
        "'arn:aws:iam::123456789012:root' is not an ARN of an IAM role or user in the partition aws; "
        + "accepted: " + Principals)]
    [TestCase("encryption:administratorArns", "[\"arn:aws-cn:iam::123456789012:role/a\"]",
        "encryption:administratorArns[0]",
        "'arn:aws-cn:iam::123456789012:role/a' is not an ARN of an IAM role or user in the partition aws; "
        + "accepted: " + Principals)]
    public void Read_WrongPartOfAValue_NamesItsPath(string key, string value, string path, string message) =>
        Assert.That(
            Configurations.Lines(Configurations.Read((key, value))),
            Is.EqualTo(new[] { $"{path}: {message}" }));

    [Test]
    public void Read_LongValue_IsCutInTheLine() =>
        Assert.That(
            Configurations.Lines(Configurations.Read(("lake:coldAfterDays", new string('x', 500)))),
            Is.EqualTo(new[]
            {
                $"lake:coldAfterDays: '{new string('x', 80)}…' is not a whole number; accepted: 0 to 3650",
            }));
}
