using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Api;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Api;

public class StartJobRunShapeTests
{
    // Every member of the documented request, each with an accepted value.
    private const string Full =
        """
        {
          "virtualClusterId": "abc123", "clientToken": "t", "name": "a.b-c_d/e#F9",
          "executionRoleArn": "arn:aws:iam::123456789012:role/path/Role+=,.@-x",
          "releaseLabel": "emr-7.13.0-latest",
          "jobDriver": {"sparkSubmitJobDriver": {
            "entryPoint": "s3://b/a.py", "entryPointArguments": ["a", "-b"], "sparkSubmitParameters": "--class A"}},
          "configurationOverrides": {
            "applicationConfiguration": [
              {"classification": "a", "properties": {"k": "v"},
               "configurations": [{"classification": "b", "configurations": [{"classification": "c"}]}]}],
            "monitoringConfiguration": {
              "managedLogs": {"allowAWSToRetainLogs": "DISABLED",
                "encryptionKeyArn": "arn:aws:kms:eu-west-1:123456789012:key/0a-1b"},
              "persistentAppUI": "ENABLED",
              "cloudWatchMonitoringConfiguration": {"logGroupName": "/a/b", "logStreamNamePrefix": "c"},
              "s3MonitoringConfiguration": {"logUri": "s3://b/c/"},
              "containerLogRotationConfiguration": {"rotationSize": "2.5GB", "maxFilesToKeep": 50}}},
          "tags": {"k": ""},
          "jobTemplateId": "0a", "jobTemplateParameters": {"P": "v"},
          "retryPolicyConfiguration": {"maxAttempts": 3}
        }
        """;

    private const string Program = "jobDriver.sparkSubmitJobDriver";
    private const string Configurations = "configurationOverrides.applicationConfiguration";
    private const string Monitoring = "configurationOverrides.monitoringConfiguration";

    [Test]
    public void Request_WithEverything_Fits() => Assert.That(Find(Full), Is.Empty);

    [TestCase("""{"virtualClusterId": "a", "jobTemplateId": "b"}""")]
    [TestCase(
        """
        {"virtualClusterId": "a", "executionRoleArn": "arn:aws-cn:iam::123456789012:role/r", "releaseLabel": "r",
         "jobDriver": {"sparkSqlJobDriver": {"entryPoint": "s3://b/q.sql", "sparkSqlParameters": "-e"}}}
        """)]
    public void Request_WithLittle_Fits(string request) => Assert.That(Find(request), Is.Empty);

    [TestCase("[]", "is not a structure")]
    [TestCase("null", "is not a structure")]
    [TestCase("{}", "virtualClusterId: is missing|executionRoleArn: is missing, and there is no jobTemplateId|"
        + "releaseLabel: is missing, and there is no jobTemplateId|"
        + "jobDriver: is missing, and there is no jobTemplateId")]
    public void Request_OfAnotherForm_IsRefused(string request, string problems) =>
        Assert.That(Find(request), Is.EqualTo(problems.Split('|')));

    // Place, value, problem.
    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("virtualClusterId", "\"ABC\"", @"'ABC' does not match \A(?:[0-9a-z]+)\z");
        yield return Case("virtualClusterId", Text(65), "has 65 characters; accepted: 1 to 64");
        yield return Case("virtualClusterId", "\"\"", "has 0 characters; accepted: 1 to 64");
        yield return Case("virtualClusterId", "1", "is not a text");
        yield return Case("virtualClusterId", "null", "is not a text");
        yield return Case("clientToken", "\" \"", @"' ' does not match \A(?:.*\S.*)\z");
        yield return Case("name", "\"a b\"", @"'a b' does not match \A(?:[\.\-_/#A-Za-z0-9]+)\z");
        yield return Case("name", Text(65), "has 65 characters; accepted: 1 to 64");
        yield return Case("executionRoleArn", "\"arn:aws:iam::123456789012:user/me\"", "'arn:aws:iam::123456789012:user"
            + @"/me' does not match \A(?:arn:(aws[a-zA-Z0-9-]*):iam::(\d{12})?:"
            + @"(role((\u002F)|(\u002F[\u0021-\u007F]+\u002F))[\w+=,.@-]+))\z");
        yield return Case("executionRoleArn", "\"arn:aws:iam:::role/\"", "has 19 characters; accepted: 20 to 2048");
        yield return Case("releaseLabel", "\"emr 7\"", @"'emr 7' does not match \A(?:[\.\-_/A-Za-z0-9]+)\z");
        yield return Case("releaseLabel", Text(65), "has 65 characters; accepted: 1 to 64");
        yield return Case("jobDriver", "{}", "needs exactly one of sparkSubmitJobDriver, sparkSqlJobDriver");
        yield return Case(
            "jobDriver",
            """{"sparkSubmitJobDriver": {"entryPoint": "a"}, "sparkSqlJobDriver": {}}""",
            "needs exactly one of sparkSubmitJobDriver, sparkSqlJobDriver");
        yield return Case(Program + ".entryPoint", Text(257), "has 257 characters; accepted: 1 to 256");
        yield return Case(Program + ".entryPoint", "\" \"", @"' ' does not match \A(?:.*\S.*)\z");
        yield return Case(Program + ".entryPointArguments", "\"a\"", "is not a list");
        yield return Case(Program + ".entryPointArguments[1]", "\"\"", "has 0 characters; accepted: 1 to 10280");
        yield return Case(Program + ".entryPointArguments[0]", Text(10281),
            "has 10281 characters; accepted: 1 to 10280");
        yield return Case(
            Program + ".sparkSubmitParameters", Text(102401), "has 102401 characters; accepted: 1 to 102400");
        yield return Case(Configurations, Many(101, """{"classification": "a"}"""),
            "has 101 items; accepted: up to 100");
        yield return Case(Configurations + "[0].classification", Text(1025),
            "has 1025 characters; accepted: 1 to 1024");
        yield return Case(Configurations + "[0].properties", "[]", "is not a map");
        yield return Case(Configurations + "[0].properties", Entries(101), "has 101 entries; accepted: up to 100");
        yield return Case(Configurations + "[0].configurations[0].configurations[0].classification", "\"\"",
            "has 0 characters; accepted: 1 to 1024");
        yield return Case(Monitoring + ".managedLogs.allowAWSToRetainLogs", "\"yes\"",
            "'yes' is not one of ENABLED, DISABLED");
        yield return Case(Monitoring + ".managedLogs.encryptionKeyArn", "\"arn:aws:kms:r:123456789012:alias/a\"",
            @"'arn:aws:kms:r:123456789012:alias/a' does not match "
            + @"\A(?:arn:(aws[a-zA-Z0-9-]*):kms:.+:(\d{12})?:key\/[(0-9a-zA-Z)-?]+)\z");
        yield return Case(Monitoring + ".persistentAppUI", "\"enabled\"", "'enabled' is not one of ENABLED, DISABLED");
        yield return Case(Monitoring + ".cloudWatchMonitoringConfiguration.logGroupName", Text(513),
            "has 513 characters; accepted: 1 to 512");
        yield return Case(Monitoring + ".cloudWatchMonitoringConfiguration.logGroupName", "\"a:b\"",
            @"'a:b' does not match \A(?:[\.\-_/#A-Za-z0-9]+)\z");
        yield return Case(Monitoring + ".cloudWatchMonitoringConfiguration.logStreamNamePrefix", Text(257),
            "has 257 characters; accepted: 1 to 256");
        yield return Case(Monitoring + ".s3MonitoringConfiguration.logUri", Text(10281),
            "has 10281 characters; accepted: 1 to 10280");
        yield return Case(Monitoring + ".s3MonitoringConfiguration.logUri", "\"a\\u0001\"",
            "'a\u0001' does not match \\A(?:[\\u0020-\\uFFFD\\r\\n\\t]*)\\z");
        yield return Case(Monitoring + ".containerLogRotationConfiguration.rotationSize", "\"10TB\"",
            @"'10TB' does not match \A(?:\d+(\.\d+)?[KMG][Bb]?)\z");
        yield return Case(Monitoring + ".containerLogRotationConfiguration.rotationSize", "\"2K\"",
            "has 2 characters; accepted: 3 to 12");
        yield return Case(Monitoring + ".containerLogRotationConfiguration.maxFilesToKeep", "0",
            "is 0; accepted: 1 to 50");
        yield return Case(Monitoring + ".containerLogRotationConfiguration.maxFilesToKeep", "51",
            "is 51; accepted: 1 to 50");
        yield return Case(Monitoring + ".containerLogRotationConfiguration.maxFilesToKeep", "1.5",
            "is 1.5; accepted: 1 to 50");
        yield return Case("tags", Entries(51), "has 51 entries; accepted: up to 50");
        yield return Case("retryPolicyConfiguration.maxAttempts", "\"3\"", "is not a whole number");
        yield return Case("retryPolicyConfiguration.maxAttempts", "0", "is 0; accepted: 1 to 2147483647");
        yield return Case("jobTemplateId", "\"a-b\"", @"'a-b' does not match \A(?:[0-9a-z]+)\z");
        yield return Case("jobTemplateParameters", Entries(101), "has 101 entries; accepted: up to 100");
        yield return Case("retryPolicyConfiguration", "3", "is not a structure");
    }

    [TestCaseSource(nameof(Changes))]
    public void Value_ThatIsNotAccepted_IsRefused(string path, string value, string problem) =>
        Assert.That(Find(Set(path, value)), Is.EqualTo(new[] { $"{path}: {problem}" }));

    // Map, key, value, problem.
    [TestCase("tags", "", "v", "tags, key '': has 0 characters; accepted: 1 to 128")]
    [TestCase("tags", " ", "v", @"tags, key ' ': ' ' does not match \A(?:.*\S.*)\z")]
    [TestCase(Configurations + "[0].properties", "", "v",
        Configurations + "[0].properties, key '': has 0 characters; accepted: 1 to 1024")]
    [TestCase(Configurations + "[0].properties", "x", "",
        Configurations + "[0].properties[\"x\"]: has 0 characters; accepted: 1 to 1024")]
    [TestCase("jobTemplateParameters", "a b", "v",
        @"jobTemplateParameters, key 'a b': 'a b' does not match \A(?:[\.\-_\#A-Za-z0-9]+)\z")]
    [TestCase("jobTemplateParameters", "a", " ",
        "jobTemplateParameters[\"a\"]: ' ' does not match \\A(?:.*\\S.*)\\z")]
    public void Entry_ThatIsNotAccepted_IsRefused(string map, string key, string value, string problem)
    {
        var request = JsonNode.Parse(Full)!;
        At(request, map).AsObject()[key] = value;
        Assert.That(StartJobRunShape.Find(request), Is.EqualTo(new[] { problem }));
    }

    [Test]
    public void TagValue_ThatIsTooLong_IsRefused() =>
        Assert.That(
            Find(Set("tags.k", Text(257))),
            Is.EqualTo(new[] { "tags[\"k\"]: has 257 characters; accepted: 0 to 256" }));

    [TestCase(256, 102400)]
    [TestCase(
        257,
        102401,
        "jobDriver.sparkSqlJobDriver.entryPoint: has 257 characters; accepted: 1 to 256",
        "jobDriver.sparkSqlJobDriver.sparkSqlParameters: has 102401 characters; accepted: 1 to 102400")]
    public void SqlJob_OfLongTexts_HasTheirLimits(int entryPoint, int parameters, params string[] problems) =>
        Assert.That(
            Find(Set(
                "jobDriver",
                $$$"""
                {"sparkSqlJobDriver": {
                  "entryPoint": {{{Text(entryPoint)}}}, "sparkSqlParameters": {{{Text(parameters)}}}}}
                """)),
            Is.EqualTo(problems));

    [TestCase(Program, "entryPoint")]
    [TestCase(Configurations + "[0]", "classification")]
    [TestCase(Monitoring + ".cloudWatchMonitoringConfiguration", "logGroupName")]
    [TestCase(Monitoring + ".s3MonitoringConfiguration", "logUri")]
    [TestCase(Monitoring + ".containerLogRotationConfiguration", "rotationSize")]
    [TestCase(Monitoring + ".containerLogRotationConfiguration", "maxFilesToKeep")]
    [TestCase("retryPolicyConfiguration", "maxAttempts")]
    public void Member_ThatIsRequired_IsMissed(string structure, string member)
    {
        var request = JsonNode.Parse(Full)!;
        Assert.That(At(request, structure).AsObject().Remove(member), Is.True);
        Assert.That(StartJobRunShape.Find(request), Is.EqualTo(new[] { $"{structure}.{member}: is missing" }));
    }

    [TestCase("", "nam", "nam: is not known; did you mean 'name'?")]
    [TestCase("configurationOverrides", "applicationConfigurations",
        "configurationOverrides.applicationConfigurations: is not known; did you mean 'applicationConfiguration'?")]
    [TestCase(Monitoring, "persistentAppUi",
        Monitoring + ".persistentAppUi: is not known; did you mean 'persistentAppUI'?")]
    [TestCase("retryPolicyConfiguration", "zzzzzzzzzzzzzzzzzzzzzzzzzz",
        "retryPolicyConfiguration.zzzzzzzzzzzzzzzzzzzzzzzzzz: is not known")]
    public void Member_ThatIsUnknown_IsRefused(string structure, string member, string problem)
    {
        var request = JsonNode.Parse(Full)!;
        At(request, structure).AsObject()[member] = "ENABLED";
        Assert.That(StartJobRunShape.Find(request), Is.EqualTo(new[] { problem }));
    }

    private static TestCaseData Case(string path, string value, string problem) =>
        new TestCaseData(path, value, problem).SetArgDisplayNames(path, value.Length > 40 ? value[..40] : value);

    private static string Text(int length) => $"\"{new string('a', length)}\"";

    private static string Many(int number, string item) => $"[{string.Join(',', Enumerable.Repeat(item, number))}]";

    private static string Entries(int number) =>
        $"{{{string.Join(',', Enumerable.Range(0, number).Select(n => $"\"k{n}\": \"v\""))}}}";

    private static ImmutableArray<string> Find(string request) => StartJobRunShape.Find(JsonNode.Parse(request));

    private static string Set(string path, string value)
    {
        var request = JsonNode.Parse(Full)!;
        At(request, path).ReplaceWith(JsonNode.Parse(value));
        return request.ToJsonString();
    }

    // 'a.b[0].c'
    private static JsonNode At(JsonNode root, string path) =>
        path.Split('.', '[').Where(step => step.Length > 0).Aggregate(
            root, (node, step) => step[^1] == ']' ? node[int.Parse(step[..^1])]! : node[step]!);
}
