using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

public sealed class CloudControlRuleTests
{
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";

    private const string Endpoint = """
        {"VirtualClusterId":"abc1","Type":"JUPYTER_ENTERPRISE_GATEWAY","ReleaseLabel":"emr-7.13.0-20260410",
        "ExecutionRoleArn":"arn:aws:iam::111122223333:role/r","Name":"e-1","SessionIdleTimeoutInMinutes":60,
        "ConfigurationOverrides":{"ApplicationConfiguration":[{"Classification":"jupyter-kernel-overrides",
        "Properties":{"a":"b"},"Configurations":[{"Classification":"python3","Properties":{"a":"b"}}]}],
        "MonitoringConfiguration":{"PersistentAppUI":"ENABLED",
        "ContainerLogRotationConfiguration":{"RotationSize":"2.5GB","MaxFilesToKeep":50},
        "CloudWatchMonitoringConfiguration":{"LogGroupName":"/aws/x","LogStreamNamePrefix":"e"},
        "S3MonitoringConfiguration":{"LogUri":"s3://logs/e/"}}},"Tags":[{"Key":"Name","Value":"e"}]}
        """;

    private const string VirtualCluster = """
        {"Name":"dev-batch","ContainerProvider":{"Type":"EKS","Id":"dev","Info":{"EksInfo":{"Namespace":"batch"}}},
        "SecurityConfigurationId":"abc1","SessionEnabled":true,"Tags":[]}
        """;

    private const string SecurityConfiguration = """
        {"Name":"dev-fine","SecurityConfigurationData":{"AuthorizationConfiguration":{"LakeFormationConfiguration":{
        "AuthorizedSessionTagValue":"EMR on EKS Engine","QueryAccessControlEnabled":true,
        "QueryEngineRoleArn":"arn:aws:iam::111122223333:role/q",
        "SecureNamespaceInfo":{"ClusterId":"dev","Namespace":"batch-system"}}},
        "EncryptionConfiguration":{"InTransitEncryptionConfiguration":{"TLSCertificateConfiguration":{
        "CertificateProviderType":"PEM","PublicKeySecretArn":"arn:a","PrivateKeySecretArn":"arn:b"}}}}}
        """;

    private const string JobTemplate = """
        {"Name":"dev-batch-critical","JobTemplateData":{"ExecutionRoleArn":"${Role}","ReleaseLabel":"${Label}",
        "JobDriver":{"SparkSubmitJobDriver":{"EntryPoint":"${Program}","EntryPointArguments":["1"],
        "SparkSubmitParameters":"--conf a=b"}},"ConfigurationOverrides":{"ApplicationConfiguration":[
        {"Classification":"spark-defaults","Properties":{"a":"b"}}],"MonitoringConfiguration":{
        "PersistentAppUI":"${Ui}","CloudWatchMonitoringConfiguration":{"LogGroupName":"${Group}",
        "LogStreamNamePrefix":"c"},"S3MonitoringConfiguration":{"LogUri":"s3://logs/"}}},"JobTags":{"a":"b"},
        "ParameterConfiguration":{"Role":{"Type":"STRING"},"Label":{"Type":"STRING"},"Program":{"Type":"STRING",
        "DefaultValue":"x"},"Ui":{"Type":"STRING"},"Group":{"Type":"STRING"}}},"Tags":[]}
        """;

    private static readonly (string Type, string State)[] Complete =
    [
        ("AWS::EMRContainers::Endpoint", Endpoint),
        ("AWS::EMRContainers::VirtualCluster", VirtualCluster),
        ("AWS::EMRContainers::SecurityConfiguration", SecurityConfiguration),
        ("AWS::EMRContainers::JobTemplate", JobTemplate),
    ];

    public static IEnumerable<TestCaseData> CompleteStates =>
        Complete.Select(one => new TestCaseData(one.Type, one.State).SetArgDisplayNames(one.Type));

    [TestCaseSource(nameof(CompleteStates))]
    public void State_Complete_IsTaken(string type, string state) => Assert.Multiple(() =>
    {
        Assert.That(Messages(type, state), Is.Empty);
        Assert.That(Plans.Check("emr-job-template-parameter", Made(type, state)), Is.Empty);
    });

    [TestCaseSource(nameof(CompleteStates))]
    public void State_AnyMemberOfAnotherName_IsRefused(string type, string state)
    {
        // Names of properties and parameters are free.
        var names = Names(JsonNode.Parse(state)!).Where(name => char.IsUpper(name[0])).Distinct()
            .Except(["Role", "Label", "Program", "Ui", "Group"])
            .ToList();
        Assert.That(names, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (var name in names)
                Assert.That(
                    Messages(type, state.Replace($"\"{name}\":", $"\"{name}x\":", StringComparison.Ordinal)),
                    Has.Some.Contains($"{name}x is not known; there are "),
                    name);
        });
    }

    [TestCaseSource(nameof(CompleteStates))]
    public void State_AnyMemberOfAnotherKind_IsRefused(string type, string state)
    {
        var whole = JsonNode.Parse(state)!.AsObject();
        var found = whole.Select(member => member.Key).ToDictionary(name => name, name =>
        {
            var wrong = whole.DeepClone().AsObject();
            wrong[name] = 1.5;
            return Messages(type, wrong.ToJsonString());
        });
        Assert.That(found.Values, Has.All.Count.EqualTo(1));
    }

    [TestCase("\"VirtualClusterId\":\"abc1\",", "", "VirtualClusterId is missing.")]
    [TestCase("\"LogGroupName\":\"/aws/x\",", "",
        "ConfigurationOverrides.MonitoringConfiguration.CloudWatchMonitoringConfiguration.LogGroupName is missing.")]
    [TestCase("\"Classification\":\"python3\",", "",
        "ConfigurationOverrides.ApplicationConfiguration[0].Configurations[0].Classification is missing.")]
    [TestCase("\"e-1\"", "\"e 1\"", "Name is 'e 1'; accepted: [0-9A-Za-z][0-9A-Za-z_-]{0,63}.")]
    [TestCase("JUPYTER_ENTERPRISE_GATEWAY", "LIVY",
        "Type is 'LIVY'; accepted: JUPYTER_ENTERPRISE_GATEWAY|SPARK_CONNECT.")]
    [TestCase(":60", ":1441", "SessionIdleTimeoutInMinutes is 1441; accepted: 1..1440.")]
    [TestCase(":60", ":0", "SessionIdleTimeoutInMinutes is 0; accepted: 1..1440.")]
    [TestCase(":60", ":\"60\"", "SessionIdleTimeoutInMinutes is \"60\"; accepted: 1..1440.")]
    [TestCase("ENABLED", "ON",
        "ConfigurationOverrides.MonitoringConfiguration.PersistentAppUI is 'ON'; accepted: ENABLED|DISABLED.")]
    [TestCase("\"Properties\":{\"a\":\"b\"},\"Conf", "\"Properties\":{\"a\":\"\"},\"Conf",
        "ConfigurationOverrides.ApplicationConfiguration[0].Properties.a: key and value are texts of 1 to 1024 "
        + "characters.")]
    [TestCase("[{\"Key\":\"Name\",\"Value\":\"e\"}]", "{}", "Tags is not of the kind list.")]
    [TestCase("[{\"Key\":\"Name\",\"Value\":\"e\"}]", "[1]", "Tags[0] is not of the kind object.")]
    public void Endpoint_WithoutWhatTheSchemaAsksFor_IsRefused(string part, string otherwise, string message)
    {
        var state = Endpoint.ReplaceLineEndings("").Replace(part, otherwise, StringComparison.Ordinal);
        Assert.That(Messages("AWS::EMRContainers::Endpoint", state), Is.EqualTo(new[] { message }));
    }

    [TestCase("Endpoint", "{}",
        "VirtualClusterId is missing.|Type is missing.|ReleaseLabel is missing.|ExecutionRoleArn is missing.")]
    [TestCase("VirtualCluster", "{}", "Name is missing.|ContainerProvider is missing.")]
    [TestCase("VirtualCluster", """{"Name":"a","ContainerProvider":{}}""",
        "ContainerProvider.Id is missing.|ContainerProvider.Type is missing.|ContainerProvider.Info is missing.")]
    [TestCase("SecurityConfiguration", "{}", "SecurityConfigurationData is missing.")]
    [TestCase("SecurityConfiguration", """{"SecurityConfigurationData":{}}""", "")]
    [TestCase("JobTemplate", "{}", "Name is missing.|JobTemplateData is missing.")]
    [TestCase("JobTemplate", """{"Name":"a","JobTemplateData":{}}""",
        "JobTemplateData.ExecutionRoleArn is missing.|JobTemplateData.ReleaseLabel is missing.|"
        + "JobTemplateData.JobDriver is missing.")]
    public void State_WithoutWhatIsRequired_IsRefused(string type, string state, string messages) =>
        Assert.That(
            Messages($"AWS::EMRContainers::{type}", state),
            Is.EqualTo(messages.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    [TestCase("JobTags", 50)]
    [TestCase("ParameterConfiguration", 100)]
    public void Entries_OfAJobTemplate_HaveALimit(string member, int most)
    {
        var found = ((int[])[most, most + 1]).SelectMany(count =>
        {
            var state = JsonNode.Parse(JobTemplate)!.AsObject();
            state["JobTemplateData"]![member] = new JsonObject(Enumerable.Range(0, count).Select(number =>
                KeyValuePair.Create($"e{number}", member == "JobTags" ? "v" : (JsonNode?)new JsonObject())));
            return Messages("AWS::EMRContainers::JobTemplate", state.ToJsonString());
        });
        Assert.That(
            found,
            Is.EqualTo(new[] { $"JobTemplateData.{member} has {most + 1} entries; {most} are accepted." }));
    }

    [TestCase(100, 0)]
    [TestCase(101, 1)]
    public void Configurations_InAClassification_AreAHundredAtMost(int count, int findings)
    {
        var state = JsonNode.Parse(Endpoint)!.AsObject();
        state["ConfigurationOverrides"]!["ApplicationConfiguration"]![0]!["Configurations"] = new JsonArray(
            [.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["Classification"] = "c" })]);
        Assert.That(
            Messages("AWS::EMRContainers::Endpoint", state.ToJsonString()),
            Is.EqualTo(Enumerable.Repeat(
                "ConfigurationOverrides.ApplicationConfiguration[0].Configurations has 101 entries; 100 are accepted.",
                findings)));
    }

    [TestCase("[\"1\"]", "[1]", "JobDriver.SparkSubmitJobDriver.EntryPointArguments is ''; accepted: .{1,10280}.")]
    [TestCase("{\"Role\":{\"Type\":\"STRING\"}", "{\"Role\":{\"Type\":\"BOOL\"}",
        "ParameterConfiguration.Role.Type is 'BOOL'; accepted: NUMBER|STRING.")]
    [TestCase("{\"Role\":{\"Type\":\"STRING\"}", "{\"Role\":1",
        "ParameterConfiguration.Role is not of the kind object.")]
    public void JobTemplate_WithoutWhatTheSchemaAsksFor_IsRefused(string part, string otherwise, string message) =>
        Assert.That(
            Messages(
                "AWS::EMRContainers::JobTemplate", JobTemplate.Replace(part, otherwise, StringComparison.Ordinal)),
            Is.EqualTo(new[] { $"JobTemplateData.{message}" }));

    [TestCase(1024, 0)]
    [TestCase(1025, 1)]
    public void Key_OfAProperty_HasALimit(int length, int findings)
    {
        var state = JsonNode.Parse(Endpoint)!.AsObject();
        state["ConfigurationOverrides"]!["ApplicationConfiguration"]![0]!["Properties"] =
            new JsonObject { [new string('k', length)] = "v" };
        Assert.That(Messages("AWS::EMRContainers::Endpoint", state.ToJsonString()), Has.Count.EqualTo(findings));
    }

    [TestCase(100, 0)]
    [TestCase(101, 1)]
    public void Properties_OfAClassification_AreAHundredAtMost(int count, int findings)
    {
        var state = JsonNode.Parse(Endpoint)!.AsObject();
        state["ConfigurationOverrides"]!["ApplicationConfiguration"]![0]!["Properties"] = new JsonObject(
            Enumerable.Range(0, count).Select(number => KeyValuePair.Create($"p{number}", (JsonNode?)"v")));
        Assert.That(
            Messages("AWS::EMRContainers::Endpoint", state.ToJsonString()),
            Is.EqualTo(Enumerable.Repeat(
                "ConfigurationOverrides.ApplicationConfiguration[0].Properties has 101 entries; 100 are accepted.",
                findings)));
    }

    [Test]
    public void Text_ThatIsLong_IsNotShownInFull() => Assert.That(
        Messages(
            "AWS::EMRContainers::VirtualCluster",
            VirtualCluster.Replace("dev-batch", new string('n', 90), StringComparison.Ordinal)).Single(),
        Is.EqualTo($"Name is '{new string('n', 80)}…'; accepted: [A-Za-z0-9._/#-]{{1,64}}."));

    [TestCase("no")]
    [TestCase("[]")]
    [TestCase("""{"a":1,"a":2}""")]
    public void State_NoJsonObject_IsRefused(string state) => Assert.That(
        Messages("AWS::EMRContainers::Endpoint", state),
        Is.EqualTo(new[] { "What is asked for is no JSON object, or has a member twice." }));

    [Test]
    public void Type_Unknown_IsTold() => Assert.That(
        Plans.Check("cloud-control-state", Made("AWS::X::Y", "{}")),
        Is.EqualTo(new[]
        {
            (Severity.Warning, "made", "typeName", "'AWS::X::Y' is not a type whose members are known here."),
        }));

    [Test]
    public void State_NotKnownYet_IsNotJudged() => Assert.That(
        Plans.Messages("cloud-control-state", CloudControl, """{"typeName":"AWS::EMRContainers::Endpoint"}"""),
        Is.Empty);

    [TestCase("\"DefaultValue\":\"x\"", "\"DefaultValue\":\"${Other}\"", "")]
    [TestCase("\"Program\":{", "\"Entry\":{",
        "The parameter Program is not in ParameterConfiguration.|The parameter Entry is not used.")]
    [TestCase("\"SparkSubmitJobDriver\":", "\"SparkSqlJobDriver\":{},\"SparkSubmitJobDriver\":",
        "JobDriver is one of SparkSubmitJobDriver and SparkSqlJobDriver.")]
    public void JobTemplate_Checked_DescribesTheParametersThatItUses(string part, string otherwise, string messages) =>
        Assert.That(
            Plans.Check(
                    "emr-job-template-parameter",
                    Made(
                        "AWS::EMRContainers::JobTemplate",
                        JobTemplate.Replace(part, otherwise, StringComparison.Ordinal)))
                .Select(found => found.Message),
            Is.EqualTo(messages.Split('|', StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Names(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => Names(member.Value!).Prepend(member.Key)),
        JsonArray items => items.SelectMany(item => Names(item!)),
        _ => [],
    };

    private static List<string> Messages(string type, string state) =>
        [.. Plans.Check("cloud-control-state", Made(type, state)).Select(found => found.Message)];

    private static PlanResource Made(string type, string state) => Plans.Resource(
        CloudControl, "made", new JsonObject { ["typeName"] = type, ["desiredState"] = state }.ToJsonString());
}
