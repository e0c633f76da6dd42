using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules that look at what roles may do: schedules and stacks that wait for a signal.</summary>
public sealed class RightsRuleTests
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Profile = "aws:iam/instanceProfile:InstanceProfile";
    private const string Schedule = "aws:scheduler/schedule:Schedule";
    private const string Stack = "aws:cloudformation/stack:Stack";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
    private const string HostArn = "arn:aws:ec2:eu-west-1:111122223333:instance/i-1";
    private const string StackArn = "arn:aws:cloudformation:eu-west-1:111122223333:stack/platform-dss-1/uuid";

    /// <summary>A role that a service takes; its ARN is <c>arn:</c> and its name.</summary>
    internal static PlanResource Role(string name, string service)
    {
        var trust = new JsonObject
        {
            ["Statement"] = new JsonArray(new JsonObject
            {
                ["Effect"] = "Allow",
                ["Principal"] = new JsonObject { ["Service"] = service },
            }),
        };
        var inputs = new JsonObject { ["assumeRolePolicy"] = trust.ToJsonString() };
        return Plans.Resource(Plans.Role, name, inputs.ToJsonString()) with
        {
            Outputs = new JsonObject { ["arn"] = $"arn:{name}", ["name"] = name },
        };
    }

    private static PlanResource Policy(string type, string inputs, string statement)
    {
        var with = JsonNode.Parse(inputs)!.AsObject();
        with["policy"] = $$"""{"Statement":[{{statement}}]}""";
        return Plans.Resource(type, "policy", with.ToJsonString());
    }

    private static PlanResource Host => Plans.Resource(
        Instance, "host", """{"iamInstanceProfile":"profile","tags":{"Component":"dss"}}""", "i-1") with
    {
        Outputs = new JsonObject { ["arn"] = HostArn, ["tagsAll"] = new JsonObject { ["Component"] = "dss" } },
    };

    private static PlanResource Stop(string arn = "arn:aws:scheduler:::aws-sdk:ec2:stopInstances") => Plans.Resource(
        Schedule,
        "stop",
        $$"""{"target":{"arn":"{{arn}}","roleArn":"arn:role","input":"{\"InstanceIds\":[\"i-1\"]}"} }""");

    [TestCase("""{"Effect":"Allow","Action":"ec2:StopInstances","Resource":"*"}""")]
    [TestCase("""{"Effect":"Allow","Action":["ec2:s*"],"Resource":["arn:aws:ec2:eu-west-1:*:instance/*"]}""")]
    [TestCase(
        """
        {"Effect":"Allow","Action":"ec2:*","Resource":"*",
        "Condition":{"StringEquals":{"aws:ResourceTag/Component":["dss"],"aws:RequestedRegion":"x"}}}
        """)]
    [TestCase("""{"Effect":"Allow","Action":"ec2:StartInstances","Resource":"*"}""",
        "role has not ec2:StopInstances on host.")]
    [TestCase("""{"Effect":"Deny","Action":"ec2:StopInstances","Resource":"*"}""",
        "role has not ec2:StopInstances on host.")]
    [TestCase("""{"Effect":"Allow","Action":"ec2:StopInstances","Resource":"arn:aws:ec2:*:*:instance/i-2"}""",
        "role has not ec2:StopInstances on host.")]
    [TestCase(
        """
        {"Effect":"Allow","Action":"ec2:*","Resource":"*",
        "Condition":{"StringEquals":{"aws:ResourceTag/Component":"other"}}}
        """,
        "role has not ec2:StopInstances on host.")]
    public void ScheduleRole_Policy_MustAllowTheCall(string statement, params string[] messages)
    {
        var role = Role("role", "scheduler.amazonaws.com");
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Check(
                        "scheduler-role",
                        role, Host, Stop(),
                        Policy("aws:iam/rolePolicy:RolePolicy", """{"role":"role"}""", statement))
                    .Select(found => found.Message),
                Is.EqualTo(messages),
                "inline");
            Assert.That(
                Plans.Check(
                        "scheduler-role",
                        role, Host, Stop(),
                        Policy(Plans.Policy, "{}", statement),
                        Plans.Resource(Attachment, "attachment", """{"role":"role","policyArn":"policy"}"""))
                    .Select(found => found.Message),
                Is.EqualTo(messages),
                "attached");
        });
    }

    [TestCase(Attachment, """{"role":"role","policyArn":"arn:aws:iam::aws:policy/A"}""", 0)]
    [TestCase(Attachment, """{"role":"other","policyArn":"arn:aws:iam::aws:policy/A"}""", 1)]
    [TestCase("aws:iam/rolePolicy:RolePolicy", """{"role":"role"}""", 0)]
    public void ScheduleRole_WithAPolicyThatThePlanDoesNotKnow_IsNotJudged(string type, string inputs, int findings) =>
        Assert.That(
            Plans.Check(
                "scheduler-role",
                Role("role", "scheduler.amazonaws.com"), Host, Stop(), Plans.Resource(type, "unknown", inputs)),
            Has.Count.EqualTo(findings));

    [TestCase(
        "inlinePolicies",
        """[{"policy":"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}"}]""")]
    [TestCase("managedPolicyArns", """["arn:aws:iam::aws:policy/A"]""")]
    public void ScheduleRole_WithPoliciesInTheRole_IsAllowed(string property, string policies)
    {
        var role = Role("role", "scheduler.amazonaws.com");
        role.Inputs[property] = JsonNode.Parse(policies);
        Assert.That(Plans.Check("scheduler-role", role, Host, Stop()), Is.Empty);
    }

    [Test]
    public void ScheduleRole_OfAnotherService_IsRefused() => Assert.That(
        Plans.Check("scheduler-role", Role("role", "ec2.amazonaws.com"), Stop("arn:aws:sqs:eu-west-1:1:q")),
        Is.EqualTo(new[]
        {
            (Severity.Error, "stop", "target.roleArn", "role is not a role that scheduler.amazonaws.com may take."),
        }));

    [TestCase("cron(0 20 ? * MON-FRI *)")]
    [TestCase("cron(0/15 8 1 * ? 2027)")]
    [TestCase("rate(2 hours)")]
    [TestCase("at(2027-01-01T00:00:00)")]
    [TestCase("0 20 * * *", "'0 20 * * *' is not cron(…), rate(…) or at(…).")]
    [TestCase("cron(0 20 ? * MON-FRI)",
        "'cron(0 20 ? * MON-FRI)' has 5 fields; minute, hour, day, month, weekday and year are needed.")]
    [TestCase("cron(0 20 * * MON-FRI *)",
        "'cron(0 20 * * MON-FRI *)': either the day of the month or that of the week is '?'.")]
    [TestCase("cron(0 20 ? * ? *)", "'cron(0 20 ? * ? *)': either the day of the month or that of the week is '?'.")]
    public void Schedule_Expression_IsOneThatIsKnown(string expression, params string[] messages) => Assert.That(
        Plans.Messages("scheduler-schedule", Schedule, $$"""{"scheduleExpression":"{{expression}}"}"""),
        Is.EqualTo(messages));

    [TestCase("\"scheduleExpressionTimezone\":\"Europe/Paris\"")]
    [TestCase("\"scheduleExpressionTimezone\":\"Europe/Pariss\"", "'Europe/Pariss' is not a time zone.")]
    [TestCase("\"flexibleTimeWindow\":{\"mode\":\"FLEXIBLE\",\"maximumWindowInMinutes\":15}")]
    [TestCase("\"flexibleTimeWindow\":{\"mode\":\"FLEXIBLE\"}",
        "maximumWindowInMinutes is needed with the mode FLEXIBLE, and with no other.")]
    [TestCase("\"flexibleTimeWindow\":{\"mode\":\"OFF\",\"maximumWindowInMinutes\":15}",
        "maximumWindowInMinutes is needed with the mode FLEXIBLE, and with no other.")]
    public void Schedule_Time_IsHeldToTheRules(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("scheduler-schedule", Schedule, $"{{{inputs}}}"), Is.EqualTo(messages));

    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:stopInstances", """{\"InstanceIds\":[\"i-1\"]}""")]
    [TestCase("arn:aws:sqs:eu-west-1:111122223333:queue", "text")]
    [TestCase("arn:aws:scheduler:::aws-sdk:redshift:getterAction", "{}")]
    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:stopInstances", "{}", "There is no list InstanceIds.")]
    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:startInstances", """{\"InstanceIds\":[]}""",
        "There is no list InstanceIds.")]
    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:rebootInstances", "text", "It is not a JSON object.")]
    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:StopInstances", "{}",
        "'arn:aws:scheduler:::aws-sdk:ec2:StopInstances' is not arn:…:scheduler:::aws-sdk:service:action, such as "
        + "ec2:stopInstances.")]
    [TestCase("arn:aws:scheduler:::aws-sdk:ec2:describeInstances", "{}",
        "describeInstances only reads, which the scheduler refuses.")]
    [TestCase("arn:aws-cn:scheduler:::aws-sdk:ec2:rebootInstances", "{}", "It is of aws-cn, the stack of aws.")]
    public void Schedule_Target_CanBeCalled(string arn, string input, params string[] messages) => Assert.That(
        Plans.Messages(
            "scheduler-schedule", Schedule, $$$"""{"target":{"arn":"{{{arn}}}","input":"{{{input}}}"}}"""),
        Is.EqualTo(messages));

    private static string Wait(string signal, string more = "") =>
        $$$"""
        {"Resources":{"Ready":{"Type":"AWS::CloudFormation::WaitCondition"{{{more}}},
        "CreationPolicy":{"ResourceSignal":{{{signal}}} } } } }
        """;

    private static PlanResource WaitStack(string template, int? minutes = null)
    {
        var inputs = new JsonObject { ["templateBody"] = template };
        if (minutes is { } timeout)
            inputs["timeoutInMinutes"] = timeout;
        return Plans.Resource(Stack, "ready", inputs.ToJsonString(), StackArn);
    }

    public static IEnumerable<TestCaseData> WaitStacks()
    {
        yield return new(Wait("""{"Count":1,"Timeout":"PT2H"}"""), 120, null);
        yield return new(Wait("{}"), 5, null);
        yield return new("Resources: {}", null, null);
        yield return new(
            Wait("""{"Timeout":"PT2H"}"""), 119, "Ready: The stack ends after 119 minutes, its wait 120.");
        yield return new(
            Wait("""{"Timeout":"PT13H"}"""), null, "Ready: Waits 13:00:00; up to 12 hours are accepted.");
        yield return new(Wait("""{"Timeout":"PT0S"}"""), null, "Ready: Waits 00:00:00; up to 12 hours are accepted.");
        yield return new(Wait("""{"Timeout":"2h"}"""), null, "Ready: '2h' is not a duration such as PT2H.");
        yield return new(
            Wait("{}", ",\"Properties\":{}"), null, "Ready: A wait with a CreationPolicy takes no properties.");
        yield return new(
            """{"Resources":{"Ready":{"Type":"AWS::CloudFormation::WaitCondition"}}}""",
            null,
            "Ready: Waits without a CreationPolicy.");
        yield return new("{", null, "It is not JSON with resources.");
        yield return new("""{"Resources":{}}""", null, "It is not JSON with resources.");
        yield return new(new string('#', 51_201), null, "51201 characters; 51200 are accepted.");
    }

    [TestCaseSource(nameof(WaitStacks))]
    public void WaitStack_Checked_EndsInTime(string template, int? minutes, string? message) => Assert.That(
        Plans.Check("cloudformation-wait", WaitStack(template, minutes)).Select(found => found.Message),
        Is.EqualTo(message is null ? [] : new[] { message }));

    [TestCase("stack/platform-dss-*/*", 0)]
    [TestCase("stack/other-*/*", 1)]
    public void WaitStack_Checked_IsEndedByAnInstancesRole(string resource, int findings) => Assert.That(
        Plans.Check(
            "cloudformation-wait",
            WaitStack(Wait("{}")),
            Host,
            Plans.Resource(Profile, "profile", """{"role":"role"}"""),
            Role("role", "ec2.amazonaws.com"),
            Policy(
                "aws:iam/rolePolicy:RolePolicy",
                """{"role":"role"}""",
                $$"""
                {"Effect":"Allow","Action":"cloudformation:SignalResource",
                "Resource":"arn:aws:cloudformation:eu-west-1:111122223333:{{resource}}"}
                """)),
        Has.Count.EqualTo(findings));
}
