using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>
/// Each setting of DSS that is one of AWS arrives at its resource: all are given values that no other has. Those that
/// the host is told are in <see cref="DssDocumentWiringTests"/>.
/// </summary>
public sealed class DssWiringTests
{
    private const string Host = "\\\"arn:aws:ec2:eu-west-1:123456789012:instance/dss-host-instance-id\\\"";

    [TestCase("dss-host-instance", $"\"ami\":\"{StackRun.Image}\"", "\"instanceType\":\"r7i.2xlarge\"")]
    [TestCase("dss-host-instance", "\"subnetId\":\"network-private-c-id\"", "\"volumeSize\":123")]
    [TestCase("dss-host-instance", "\"kmsKeyId\":\"arn:of:encryption-volumes\"", "\"disableApiTermination\":false")]
    [TestCase("dss-host-instance", "\"tags\":{\"Name\":\"dataplatform-dev-dss-root\",\"environment\":\"dev\"")]
    [TestCase("dss-host-instance", "\"vpcSecurityGroupIds\":[\"dss-firewall-group-id\"]")]
    [TestCase("dss-host-instance", "\"iamInstanceProfile\":\"dataplatform-dev-dss\"")]
    [TestCase("dss-host-data", "\"instanceId\":\"dss-host-instance-id\"", "\"volumeId\":\"dss-volume-volume-id\"")]
    [TestCase("dss-volume-volume", "\"availabilityZone\":\"eu-west-1c\"", "\"size\":345", "\"iops\":4567")]
    [TestCase("dss-volume-volume", "\"throughput\":678", "\"kmsKeyId\":\"arn:of:encryption-volumes\"")]
    [TestCase("dss-volume-volume", "\"finalSnapshot\":false")]
    [TestCase("dss-volume-snapshots", "\"count\":6", "\"targetTags\":{\"Name\":\"dataplatform-dev-dss-data\"}")]
    [TestCase("dss-readiness-stack", "PT234M", "\"timeoutInMinutes\":239")]
    [TestCase("dss-release-pointer", "\"bucket\":\"dataplatform-dev-assets-123456789012-eu-west-1\"")]
    public async Task Host_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("bootstrap")]
    [TestCase("system")]
    [TestCase("backend")]
    [TestCase("services")]
    [TestCase("access")]
    [TestCase("audit")]
    public async Task Logs_Retention_IsThatOfEachGroup(string group) =>
        await UnlikeData.AssertHasAsync(
            $"dss-logs-{group}",
            [
                $"\"name\":\"/dataplatform-dev/dss/{group}\"", "\"retentionInDays\":731",
                "\"kmsKeyId\":\"arn:of:encryption-logs\"",
            ]);

    [TestCase("dss-secrets-admin-password", "\"keepers\":{\"generation\":\"9\"}")]
    [TestCase("dss-secrets-admin-secret", "\"kmsKeyId\":\"arn:of:encryption-secrets\"")]
    [TestCase("dss-secrets-admin-secret", "\"name\":\"dataplatform-dev/dss/admin-password\"")]
    [TestCase("dss-secrets-warehouse-password", "\"keepers\":{\"generation\":\"9\"}")]
    [TestCase("dss-secrets-warehouse-secret", "\"name\":\"dataplatform-dev/dss/warehouse-password\"")]
    [TestCase("dss-identity-secret", "\"key-generation\":\"4\"", "\"kmsKeyId\":\"arn:of:encryption-secrets\"")]
    [TestCase("dss-identity-secret", "\"name\":\"dataplatform-dev/dss/access-key\"")]
    [TestCase("dss-identity-key-even", "\"status\":\"Active\"")]
    [TestCase("dss-identity-key-odd", "\"status\":\"Inactive\"")]
    [TestCase("dss-identity-host-secrets-policy", "secret:odd/license-")]
    [TestCase("dss-identity-host-mirror-policy", "\\\"arn:aws:s3:::odd-mirror/dss/files/*\\\"")]
    [TestCase("dss-identity-host-warehouse-policy", "captain")]
    public async Task Secret_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("dss-listener-load-balancer", "\"internal\":false", "\"enableDeletionProtection\":false")]
    [TestCase(
        "dss-listener-load-balancer",
        "\"subnets\":[\"network-public-a-id\",\"network-public-b-id\",\"network-public-c-id\"]")]
    [TestCase(
        "dss-listener-load-balancer",
        "\"accessLogs\":{\"bucket\":\"dataplatform-dev-logs-123456789012-eu-west-1\",\"enabled\":true")]
    [TestCase("lake-logs-policy", "logdelivery.elasticloadbalancing.amazonaws.com")]
    [TestCase("dss-listener-https", "\"certificateArn\":\"arn:aws:acm:eu-west-1:123456789012:certificate/0dd0-0dd1\"")]
    [TestCase("dss-listener-from-0.0.0.0/0", "\"cidrIpv4\":\"0.0.0.0/0\"", "\"fromPort\":443")]
    [TestCase("dss-listener-into-host", "\"securityGroupId\":\"dss-firewall-group-id\"", "\"fromPort\":12345")]
    [TestCase("dss-listener-to-host", "\"referencedSecurityGroupId\":\"dss-firewall-group-id\"", "\"toPort\":12345")]
    [TestCase("dss-listener-targets", "\"port\":12345")]
    [TestCase("dss-listener-record", "\"name\":\"odd.example.com\"", "\"zoneId\":\"Z0DD\"")]
    [TestCase("dss-target-attachment", "\"port\":12345", "\"targetId\":\"dss-host-instance-id\"")]
    [TestCase("dss-target-attachment", "\"targetGroupArn\":\"arn:of:dss-listener-targets\"")]
    [TestCase("dss-session-document", "\\\"portNumber\\\":\\\"12345\\\"")]
    [TestCase("dss-session-users", Host, "document/dataplatform-dev-dss")]
    public async Task Access_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [TestCase("dss-schedule-stop", "\"scheduleExpression\":\"cron(7 21 ? * MON-SAT *)\"")]
    [TestCase("dss-schedule-stop", "\"scheduleExpressionTimezone\":\"Europe/Lisbon\"", "dss-host-instance-id")]
    [TestCase("dss-schedule-start", "\"scheduleExpression\":\"cron(9 5 ? * MON-SAT *)\"")]
    [TestCase("dss-schedule-policy", Host, "ec2:StartInstances")]
    public async Task Schedule_Setting_ReachesItsResource(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    // Silence of a host that a schedule stops is no alarm.
    [TestCase("dss-alarms-backend", "\"treatMissingData\":\"missing\"", "\"InstanceId\":\"dss-host-instance-id\"")]
    [TestCase("dss-alarms-backend", "\"alarmActions\":[\"arn:of:operations-alerts-topic\"]")]
    [TestCase("dss-alarms-backend", "\"okActions\":[\"arn:of:operations-alerts-topic\"]")]
    [TestCase(
        "dss-alarms-host-system",
        "\"alarmActions\":[\"arn:aws:automate:eu-west-1:ec2:recover\",\"arn:of:operations-alerts-topic\"]")]
    [TestCase("dss-alarms-disk-data", "\"path\":\"/data\"", "\"namespace\":\"DSS/dataplatform-dev\"")]
    [TestCase(
        "dss-alarms-listener",
        "\"LoadBalancer\":\"app/dss-listener-load-balancer/1\"",
        "\"TargetGroup\":\"targetgroup/dss-listener-targets/1\"")]
    public async Task Alarm_OfDss_WatchesItsSubject(string resource, params string[] expected) =>
        await UnlikeData.AssertHasAsync(resource, expected);

    [Test]
    public async Task Image_Chosen_IsLookedForByItsName()
    {
        var call = (await UnlikeData.Run()).Calls.Single(made => made.Token == "aws:ec2/getAmi:getAmi");
        var filters = StableText(call.Args["filters"]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(filters, Does.Contain("RHEL-9.7.0_HVM-20260101-x86_64-3-Hourly2-GP3"));
            Assert.That(StableText(call.Args["owners"]), Is.EqualTo("[\"309956199498\"]"));
        }
    }

    // From what AlmaLinux needs, the mirrors of its packages.
    [Test]
    public async Task OperatingSystem_Chosen_DecidesOnTheWaysOut()
    {
        const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
        var other = await UnlikeData.Run();
        var usual = await StackRun.OfAsync(StackConfigurations.Dev, "dev");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(other.NamesOf(Egress), Does.Not.Contain("dss-firewall-http"));
            Assert.That(usual.NamesOf(Egress), Does.Contain("dss-firewall-http"));
        }
    }

    private static string StableText(object value) => System.Text.Json.JsonSerializer.Serialize(value);
}
