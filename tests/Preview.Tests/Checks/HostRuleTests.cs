using System.Text;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Rules about single hosts: instances, what they are told when they start, and their volumes.</summary>
public sealed class HostRuleTests
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Volume = "aws:ebs/volume:Volume";
    private const string Attachment = "aws:ec2/volumeAttachment:VolumeAttachment";
    private const string Snapshots = "aws:dlm/lifecyclePolicy:LifecyclePolicy";
    private const string Selection = "aws:backup/selection:Selection";

    private const string Metadata = "\"metadataOptions\":{\"httpTokens\":\"required\",\"httpPutResponseHopLimit\":1}";
    private const string Root = "\"rootBlockDevice\":{\"encrypted\":true}";

    [TestCase(Metadata + "," + Root)]
    [TestCase("\"metadataOptions\":{\"httpEndpoint\":\"disabled\"}," + Root)]
    [TestCase("\"metadataOptions\":{\"httpPutResponseHopLimit\":1}," + Root,
        "Instance metadata without session tokens; state required.")]
    [TestCase("\"metadataOptions\":{\"httpTokens\":\"required\",\"httpPutResponseHopLimit\":2}," + Root,
        "Containers on the instance reach its credentials; state 1.")]
    [TestCase(Metadata, "No root volume: that of the image is taken, not encrypted.")]
    [TestCase(Metadata + ",\"rootBlockDevice\":{}", "The root volume is not encrypted.")]
    [TestCase(Metadata + "," + Root + ",\"ebsBlockDevices\":[{\"encrypted\":true},{}]", "The volume is not encrypted.")]
    [TestCase(Metadata + "," + Root + ",\"associatePublicIpAddress\":true", "The instance gets a public address.")]
    [TestCase(Metadata + "," + Root + ",\"keyName\":\"k\"",
        "Whoever has the SSH key gets in past IAM; sessions need none.")]
    public void Instance_Checked_IsClosed(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("security-instance", Instance, $"{{{inputs}}}"), Is.EqualTo(messages));

    [TestCase("", 1)]
    [TestCase(",\"associatePublicIpAddress\":false", 0)]
    public void Instance_InASubnetThatGivesAddresses_MustRefuseOne(string more, int findings) => Assert.That(
        Plans.Check(
            "security-instance",
            Plans.Resource(Plans.Subnet, "public", """{"mapPublicIpOnLaunch":true}"""),
            Plans.Resource(Instance, "host", $"{{{Metadata},{Root},\"subnetId\":\"public\"{more}}}")),
        Has.Count.EqualTo(findings));

    [TestCase("m7i.2xlarge", 0)]
    [TestCase("m99i.2xlarge", 1)]
    public void Instance_OfATypeThatIsNotKnown_IsTold(string type, int findings) => Assert.That(
        Plans.Messages("instance-type-known", Instance, $$"""{"instanceType":"{{type}}"}"""),
        Has.Count.EqualTo(findings));

    [TestCase("#cloud-config\nruncmd:\n  - [systemctl, start, a]\n")]
    [TestCase("#!/bin/bash\n")]
    [TestCase("Content-Type: multipart/mixed; boundary=\"//\"\n")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: /a\n    permissions: \"0755\"\n    content: |\n      x: 1\n")]
    [TestCase("cloud-config\n", "cloud-init does nothing with a text that begins with 'cloud-config'.")]
    [TestCase("#cloud-config\nrun_cmd: []\n", "cloud-init does not know 'run_cmd'; did you mean 'runcmd'?")]
    [TestCase("#cloud-config\nruncmd: a\n", "runcmd is not a list.")]
    [TestCase("#cloud-config\nruncmd:\n  - a: b\n", "A command of runcmd is a mapping.")]
    [TestCase("#cloud-config\nwrite_files: a\n", "write_files is not a list.")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: a\n", "The path 'a' of a file does not begin with '/'.")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: /a\n    permissions: 644\n",
        "The permissions of /a are a number; put them in quotes.")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: /a\n    encoding: b64\n    content: \"%\"\n",
        "The content of /a is not what its encoding says.")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: /a\n    encoding: gz+b64\n    content: YWJjZGVmZ2hpamtsbW5v\n",
        "The content of /a is not what its encoding says.")]
    [TestCase("#cloud-config\nwrite_files:\n  - path: /a\n    encoding: b64\n    content: cGFzc3dvcmQ6IGFiY2RlZmcx\n",
        "/a has what looks like a password.")]
    [TestCase("#cloud-config\na: [\n",
        "It cannot be read: line:3:1: not valid YAML: while parsing a node, did not find expected node content.")]
    public void UserData_Checked_IsSomethingThatCloudInitDoes(string text, params string[] messages)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        Assert.Multiple(() =>
        {
            foreach (var (property, value) in new[] { ("userData", text), ("userDataBase64", encoded) })
                Assert.That(
                    Plans.Messages(
                        "instance-user-data", Instance, new JsonObject { [property] = value }.ToJsonString()),
                    Is.EqualTo(messages));
        });
    }

    [TestCase(16384)]
    [TestCase(16385, "16385 bytes; 16384 are accepted.")]
    public void UserData_Size_IsThatBeforeBase64(int bytes, params string[] messages)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes("#!/bin/sh\n".PadRight(bytes, '#')));
        Assert.That(
            Plans.Messages("instance-user-data", Instance, $$"""{"userDataBase64":"{{text}}"}"""),
            Is.EqualTo(messages));
    }

    [TestCase("""{"userDataBase64":"%"}""", "It is not Base64.")]
    [TestCase("""{"userData":"#!/bin/sh","userDataBase64":"IyEvYmluL3No"}""", "Either userData or userDataBase64.")]
    [TestCase("""{"userDataBase64":"H4sIAAAAAAAA"}""")]
    [TestCase("""{"userDataBase64":"[secret]"}""")]
    public void UserData_Form_IsChecked(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("instance-user-data", Instance, inputs), Is.EqualTo(messages));

    [TestCase("AKIAIOSFODNN7EXAMPLE", "an access key of AWS")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----", "a private key")]
    [TestCase("password: hunter2hunter2", "a password")]
    [TestCase("SECRET_ACCESS_KEY=\"wJalrXUtnFEMI/K7MDENG\"", "a password")]
    [TestCase("password: ${password_of_1}", null)]
    [TestCase("secret_key = credentials2.get(1)", null)]
    [TestCase("secretName: platform/dss/admin-password", null)]
    public void UserData_SecretLooking_IsFound(string line, string? what) => Assert.That(
        Plans.Messages(
            "instance-user-data", Instance, new JsonObject { ["userData"] = $"#!/bin/sh\n{line}\n" }.ToJsonString()),
        Is.EqualTo(what is null ? [] : new[] { $"It has what looks like {what}." }));

    [Test]
    public void UserData_WithAKnownSecret_IsAnError() => Assert.That(
        Plans.Check(
            "instance-user-data",
            Plans.Resource(Instance, "host", """{"userData":"#!/bin/sh"}""") with { SecretPaths = ["userData"] }),
        Is.EqualTo(new[] { (Severity.Error, "host", "userData", "A secret is in it: all on the host can read it.") }));

    [TestCase("#!/bin/sh", "It is not Base64.")]
    [TestCase("W3NldHRpbmdzXQ==")]
    [TestCase("cGFzc3dvcmQgPSAiYWJjZGVmZzEi", "It has what looks like a password.")]
    public void UserData_OfALaunchTemplate_IsInBase64AndOfAnyForm(string userData, params string[] messages) =>
        Assert.That(
            Plans.Messages("instance-user-data", Plans.LaunchTemplate, $$"""{"userData":"{{userData}}"}"""),
            Is.EqualTo(messages));

    [TestCase("\"type\":\"gp3\",\"size\":100")]
    [TestCase("\"type\":\"gp3\",\"size\":1")]
    [TestCase("\"type\":\"gp3\",\"size\":10,\"iops\":5000,\"throughput\":1000")]
    [TestCase("\"type\":\"gp2\",\"size\":10")]
    [TestCase("\"type\":\"gp2\",\"throughput\":125", "Only volumes of the type gp3 have a throughput to choose.")]
    [TestCase("\"type\":\"gp3\",\"size\":100,\"iops\":2999", "'2999'; 3000 and more are accepted.")]
    [TestCase("\"type\":\"gp3\",\"size\":100,\"throughput\":124", "'124'; 125 and more are accepted.")]
    [TestCase("\"type\":\"gp3\",\"size\":10,\"iops\":5001",
        "5001 operations a second; for this volume at most 5000 are accepted.")]
    [TestCase("\"type\":\"gp3\",\"size\":100,\"throughput\":751",
        "751 MiB/s; for this volume at most 750 are accepted.")]
    public void Volume_Checked_KeepsTheRatios(string inputs, params string[] messages) =>
        Assert.That(Plans.Messages("ebs-volume", Volume, $"{{{inputs}}}"), Is.EqualTo(messages));

    [Test]
    public void Volume_Unencrypted_IsToldWithItsKey() => Assert.That(
        Plans.Messages("security-data-protection", Volume, "{}"),
        Is.EqualTo(new[] { "The volume is not encrypted.", "No key of the account." }));

    private static PlanResource[] Host(string zone, params string[] devices) =>
    [
        Plans.Resource(Plans.Subnet, "subnet", """{"availabilityZone":"eu-west-1a"}"""),
        Plans.Resource(Instance, "host", """{"subnetId":"subnet"}"""),
        Plans.Resource(Volume, "data", $$"""{"availabilityZone":"{{zone}}"}"""),
        .. devices.Select((device, index) => Plans.Resource(
            Attachment,
            $"attachment{index}",
            $$"""{"volumeId":"data","instanceId":"host","deviceName":"{{device}}"}""")),
    ];

    [TestCase("eu-west-1a", "/dev/sdf")]
    [TestCase("eu-west-1a", "/dev/xvdb")]
    [TestCase("eu-west-1b", "/dev/sdf", "The volume is in eu-west-1b, the instance in eu-west-1a.")]
    [TestCase("eu-west-1a", "/dev/sda1", "'/dev/sda1'; for data volumes: /dev/sd[f-p], /dev/xvd[b-z].")]
    [TestCase("eu-west-1a", "sdf", "'sdf'; for data volumes: /dev/sd[f-p], /dev/xvd[b-z].")]
    public void Attachment_Checked_FitsTheInstance(string zone, string device, params string[] messages) => Assert.That(
        Plans.Check("ebs-volume-attachment", Host(zone, device)).Select(found => found.Message), Is.EqualTo(messages));

    [TestCase("/dev/sdf", "/dev/sdg", "data is attached by attachment0 as well.")]
    [TestCase("/dev/sdf", "/dev/sdf", "data is attached by attachment0 as well.",
        "attachment0 has the device /dev/sdf of the instance.")]
    public void Attachment_OfAVolumeTwice_IsRefused(string first, string second, params string[] messages) =>
        Assert.That(
            Plans.Check("ebs-volume-attachment", Host("eu-west-1a", first, second)).Select(found => found.Message),
            Is.EqualTo(messages));

    [TestCase(Snapshots, """{"policyDetails":{"targetTags":{"Other":"x","Name":"data"}}}""", 0)]
    [TestCase(Snapshots, """{"policyDetails":{"targetTags":{"Name":"other"}}}""", 1)]
    [TestCase(Snapshots, """{"state":"DISABLED","policyDetails":{"targetTags":{"Name":"data"}}}""", 1)]
    [TestCase(Selection, """{"selectionTags":[{"key":"Name","value":"data"}]}""", 0)]
    [TestCase(Selection, """{"conditions":[{"stringEquals":[{"key":"aws:ResourceTag/Name","value":"data"}]}]}""", 0)]
    [TestCase(Selection,
        """{"selectionTags":[{"key":"Name","value":"data"},{"key":"backup","value":"daily"}]}""", 1)]
    [TestCase(Selection, """{"resources":["arn:aws:s3:::b"]}""", 1)]
    public void VolumeCopies_Checked_AreMadeByATag(string type, string inputs, int findings) => Assert.That(
        Plans.Check(
            "ebs-volume-copies",
            Plans.Resource(Volume, "data", """{"tags":{"Name":"data"}}"""),
            Plans.Resource(type, "policy", inputs)),
        Has.Count.EqualTo(findings));

    private const string Daily =
        "\"schedules\":[{\"name\":\"daily\",\"createRule\":{\"interval\":24,\"times\":\"02:00\"},"
        + "\"retainRule\":{\"count\":7}}]";

    private const string Tags = "\"targetTags\":{\"Name\":\"data\"}";

    [TestCase(Tags + "," + Daily)]
    [TestCase(Daily, "No tags: the policy is for nothing.")]
    [TestCase("\"targetTags\":{\"Name\":\"other\"}," + Daily, "No volume of the stack has one of the tags.")]
    [TestCase(Tags, "0 schedules; 1 to 4 are accepted.")]
    [TestCase("\"policyType\":\"EVENT_BASED_POLICY\"")]
    [TestCase(Tags + ",\"schedules\":[{\"name\":\"a\"}]",
        "a: either cronExpression or interval is needed.",
        "a: either a count or an interval of what is kept is needed.")]
    [TestCase(
        Tags + ",\"schedules\":[{\"name\":\"a\",\"createRule\":{\"interval\":5,\"times\":\"24:00\"},"
        + "\"retainRule\":{\"count\":1001}}]",
        "a: every 5 hours; accepted: 1, 2, 3, 4, 6, 8, 12, 24.",
        "a: '24:00' is not hh:mm.",
        "a: keeps 1001 snapshots; 1 to 1000 are accepted.")]
    public void SnapshotPolicy_Checked_MakesSnapshots(string details, params string[] messages) => Assert.That(
        Plans.Check(
                "dlm-policy",
                Plans.Resource(Volume, "data", """{"tags":{"Name":"data"}}"""),
                Plans.Resource(Snapshots, "policy", $$$"""{"policyDetails":{{{{details}}}}}"""))
            .Select(found => found.Message),
        Is.EqualTo(messages));

    [TestCase("dlm.amazonaws.com")]
    [TestCase("ec2.amazonaws.com", "role is not a role that dlm.amazonaws.com may take.")]
    public void SnapshotPolicy_Role_IsTheServices(string service, params string[] messages) => Assert.That(
        Plans.Check(
                "dlm-policy",
                RightsRuleTests.Role("role", service),
                Plans.Resource(
                    Snapshots,
                    "policy",
                    """{"defaultPolicy":"VOLUME","executionRoleArn":"arn:role","description":"a b"}"""))
            .Select(found => found.Message),
        Is.EqualTo(messages));

    [Test]
    public void SnapshotPolicy_Description_HasPlainCharacters() => Assert.That(
        Plans.Messages("dlm-policy", Snapshots, """{"defaultPolicy":"VOLUME","description":"a: b"}"""),
        Is.EqualTo(new[] { "At most 500 letters, digits, spaces, hyphens and underscores are accepted." }));
}
