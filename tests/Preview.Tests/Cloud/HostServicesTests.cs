using System.Collections.Immutable;
using DataPlatform.Preview.Cloud;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>A host and what stands around it: image, volume, load balancer, schedules, stacks that wait.</summary>
public sealed class HostServicesTests
{
    private const string Here = "eu-west-1:111122223333";
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Balancer = "aws:lb/loadBalancer:LoadBalancer";
    private const string GetAmi = "aws:ec2/getAmi:getAmi";

    private static SimulatedResource Subnet => Simulate.Resource(
        "aws:ec2/subnet:Subnet",
        "private",
        new() { ["cidrBlock"] = "10.20.3.0/24", ["availabilityZone"] = "eu-west-1b", ["vpcId"] = "vpc-1" });

    [TestCase("eu-west-1", "eu-west-1.compute.internal")]
    [TestCase("us-east-1", "ec2.internal")]
    public void Instance_InASubnet_HasItsZoneAndAnAddressOfIt(string region, string domain)
    {
        var subnet = Subnet;
        var host = Simulate.Resource(
            Instance,
            inputs: new()
            {
                ["subnetId"] = subnet.Id!,
                ["rootBlockDevice"] = ImmutableDictionary<string, object>.Empty.Add("volumeSize", 100d),
            },
            region: region,
            made: subnet);
        Assert.Multiple(() =>
        {
            Assert.That(host.Id, Does.Match("^i-[0-9a-f]{17}$"));
            Assert.That(host.Text("arn"), Is.EqualTo($"arn:aws:ec2:{region}:111122223333:instance/{host.Id}"));
            Assert.That(host.Text("availabilityZone"), Is.EqualTo("eu-west-1b"));
            Assert.That(host.Text("privateIp"), Does.Match(@"^10\.20\.3\.\d+$"));
            Assert.That(
                host.Text("privateDns"), Is.EqualTo($"ip-{host.Text("privateIp")!.Replace('.', '-')}.{domain}"));
            var root = (ImmutableDictionary<string, object>)host.Properties["rootBlockDevice"];
            Assert.That(root["volumeId"], Does.Match("^vol-[0-9a-f]{17}$"));
            Assert.That(root["volumeSize"], Is.EqualTo(100d));
        });
    }

    [Test]
    public void Instance_WithAnAddressOfItsOwn_KeepsIt() => Assert.That(
        Simulate.Resource(Instance, inputs: new() { ["privateIp"] = "10.0.0.9" }).Text("privateDns"),
        Is.EqualTo("ip-10-0-0-9.eu-west-1.compute.internal"));

    [Test]
    public void Volume_Made_HasWhatItsTypeHasByItself()
    {
        var volume = Simulate.Resource("aws:ebs/volume:Volume", inputs: new() { ["type"] = "gp3" });
        var older = Simulate.Resource("aws:ebs/volume:Volume");
        Assert.Multiple(() =>
        {
            Assert.That(volume.Id, Does.Match("^vol-[0-9a-f]{17}$"));
            Assert.That(volume.Text("arn"), Is.EqualTo($"arn:aws:ec2:{Here}:volume/{volume.Id}"));
            Assert.That(volume.Properties["iops"], Is.EqualTo(3000d));
            Assert.That(volume.Properties["throughput"], Is.EqualTo(125d));
            Assert.That(older.Text("type"), Is.EqualTo("gp2"));
            Assert.That(older.Properties.Keys, Has.No.Member("throughput"));
        });
    }

    [Test]
    public void VolumeAttachment_Made_IsKnownByWhatItJoins()
    {
        var inputs = new Dictionary<string, object>
        {
            ["deviceName"] = "/dev/sdf",
            ["instanceId"] = "i-1",
            ["volumeId"] = "vol-1",
        };
        var checksum = Identifiers.Checksum("/dev/sdf-i-1-vol-1-");
        Assert.That(
            Simulate.Resource("aws:ec2/volumeAttachment:VolumeAttachment", inputs: inputs).Id,
            Is.EqualTo($"vai-{checksum}"));
    }

    [Test]
    public void SnapshotPolicy_Made_HasIdAndArn()
    {
        var policy = Simulate.Resource("aws:dlm/lifecyclePolicy:LifecyclePolicy");
        Assert.Multiple(() =>
        {
            Assert.That(policy.Id, Does.Match("^policy-0[0-9a-f]{16}$"));
            Assert.That(policy.Text("arn"), Is.EqualTo($"arn:aws:dlm:{Here}:policy/{policy.Id}"));
        });
    }

    private static Dictionary<string, object> Image(string owner, string name, string region = "eu-west-1") =>
        Simulate.Call(
            GetAmi,
            new()
            {
                ["owners"] = ImmutableArray.Create<object>(owner),
                ["filters"] = Simulate.List(
                    Simulate.Map(("name", "architecture"), ("values", Simulate.List("x86_64"))),
                    Simulate.Map(("name", "name"), ("values", Simulate.List(name)))),
            },
            region);

    [Test]
    public void Image_OfANameAndOwner_IsAnotherOneForEachRegion()
    {
        var image = Image("764336703387", "AlmaLinux OS 9.7.20251118 x86_64");
        Assert.Multiple(() =>
        {
            Assert.That(image["id"], Does.Match("^ami-0[0-9a-f]{16}$"));
            Assert.That(image["name"], Is.EqualTo("AlmaLinux OS 9.7.20251118 x86_64"));
            Assert.That(image["ownerId"], Is.EqualTo("764336703387"));
            Assert.That(image["rootDeviceName"], Is.EqualTo("/dev/sda1"));
            Assert.That(
                Image("764336703387", "AlmaLinux OS 9.7.20251118 x86_64")["id"], Is.EqualTo(image["id"]), "again");
            Assert.That(
                Image("764336703387", "AlmaLinux OS 9.7.20251118 x86_64", "eu-west-3")["id"],
                Is.Not.EqualTo(image["id"]));
            Assert.That(
                Image("amazon", "al2023-ami-2023.9.1-kernel-6.1-x86_64")["rootDeviceName"], Is.EqualTo("/dev/xvda"));
        });
    }

    [TestCase(true, @"^internal-dss-\d{10}\.eu-west-1\.elb\.amazonaws\.com$")]
    [TestCase(false, @"^dss-\d{10}\.eu-west-1\.elb\.amazonaws\.com$")]
    public void LoadBalancer_Made_HasNameZoneAndSuffix(bool isInternal, string dnsName)
    {
        var subnet = Subnet;
        var balancer = Simulate.Resource(
            Balancer,
            inputs: new() { ["name"] = "dss", ["internal"] = isInternal, ["subnets"] = Simulate.List(subnet.Id!) },
            made: subnet);
        var other = Simulate.Resource(Balancer, "other");
        Assert.Multiple(() =>
        {
            Assert.That(balancer.Text("arnSuffix"), Does.Match("^app/dss/[0-9a-f]{16}$"));
            Assert.That(
                balancer.Id,
                Is.EqualTo($"arn:aws:elasticloadbalancing:{Here}:loadbalancer/{balancer.Text("arnSuffix")}"));
            Assert.That(balancer.Text("dnsName"), Does.Match(dnsName));
            Assert.That(balancer.Text("vpcId"), Is.EqualTo("vpc-1"));
            Assert.That(balancer.Text("zoneId"), Does.Match("^Z[A-Z2-7]{13}$").And.EqualTo(other.Text("zoneId")));
        });
    }

    [Test]
    public void Listener_Made_IsPartOfItsLoadBalancer()
    {
        var balancer = Simulate.Resource(Balancer, inputs: new() { ["name"] = "dss" });
        var listener = Simulate.Resource(
            "aws:lb/listener:Listener", inputs: new() { ["loadBalancerArn"] = balancer.Id! });
        var targets = Simulate.Resource("aws:lb/targetGroup:TargetGroup", inputs: new() { ["name"] = "dss" });
        var attachment = Simulate.Resource(
            "aws:lb/targetGroupAttachment:TargetGroupAttachment", inputs: new() { ["targetGroupArn"] = targets.Id! });
        Assert.Multiple(() =>
        {
            Assert.That(
                listener.Id,
                Does.StartWith($"arn:aws:elasticloadbalancing:{Here}:listener/{balancer.Text("arnSuffix")}/"));
            Assert.That(
                targets.Id, Is.EqualTo($"arn:aws:elasticloadbalancing:{Here}:{targets.Text("arnSuffix")}"));
            Assert.That(targets.Text("arnSuffix"), Does.Match("^targetgroup/dss/[0-9a-f]{16}$"));
            Assert.That(attachment.Id, Does.Match($"^{targets.Id}-[0-9]{{26}}$"));
        });
    }

    [Test]
    public void Record_Made_HasZoneNameAndType()
    {
        var record = Simulate.Resource(
            "aws:route53/record:Record",
            inputs: new() { ["zoneId"] = "Z1", ["name"] = "dss.example.com", ["type"] = "A" });
        Assert.Multiple(() =>
        {
            Assert.That(record.Id, Is.EqualTo("Z1_dss.example.com_A"));
            Assert.That(record.Text("fqdn"), Is.EqualTo("dss.example.com"));
            Assert.That(record.Properties.Keys, Has.No.Member("region"));
        });
    }

    [TestCase(null, "default")]
    [TestCase("dss", "dss")]
    public void Schedule_Made_IsInAGroup(string? given, string group)
    {
        var inputs = new Dictionary<string, object> { ["name"] = "stop" };
        if (given is not null)
            inputs["groupName"] = given;
        var schedule = Simulate.Resource("aws:scheduler/schedule:Schedule", inputs: inputs);
        Assert.Multiple(() =>
        {
            Assert.That(schedule.Id, Is.EqualTo($"{group}/stop"));
            Assert.That(schedule.Text("arn"), Is.EqualTo($"arn:aws:scheduler:{Here}:schedule/{group}/stop"));
        });
    }

    [Test]
    public void Stack_Made_IsKnownByItsArn() => Assert.That(
        Simulate.Resource("aws:cloudformation/stack:Stack", inputs: new() { ["name"] = "ready" }).Id,
        Does.Match($"^arn:aws:cloudformation:{Here}:stack/ready/[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}$"));

    [TestCase("{}", "")]
    [TestCase("Resources:", "")]
    [TestCase("""{"Outputs":{"Ready":{"Value":{"Ref":"Signal"}}}}""", "Ready=Signal")]
    public void Stack_Made_HasTheOutputsOfItsTemplate(string template, string outputs)
    {
        var made = Simulate.Resource("aws:cloudformation/stack:Stack", inputs: new() { ["templateBody"] = template });
        Assert.That(
            ((ImmutableDictionary<string, object>)made.Properties["outputs"]).Select(one => $"{one.Key}={one.Value}"),
            Is.EqualTo(outputs.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void Document_Made_IsKnownByItsName()
    {
        var document = Simulate.Resource(
            "aws:ssm/document:Document", inputs: new() { ["name"] = "dss", ["content"] = "{}" });
        Assert.Multiple(() =>
        {
            Assert.That(document.Id, Is.EqualTo("dss"));
            Assert.That(document.Text("arn"), Is.EqualTo($"arn:aws:ssm:{Here}:document/dss"));
            Assert.That(
                document.Text("hash"),
                Is.EqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
            Assert.That(document.Text("defaultVersion"), Is.EqualTo("1"));
        });
    }
}
