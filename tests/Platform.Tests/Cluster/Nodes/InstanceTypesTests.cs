using DataPlatform.Components.Cluster.Nodes;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

public sealed class InstanceTypesTests
{
    [Test]
    public void Table_Always_HasEachTypeOnce() =>
        Assert.Multiple(() =>
        {
            Assert.That(InstanceTypes.All, Has.Length.EqualTo(517));
            Assert.That(InstanceTypes.All.Select(type => type.Name), Is.Unique);
            Assert.That(
                InstanceTypes.All.Select(type => type.Name.Split('.')[0]).Distinct().ToArray(), Has.Length.EqualTo(56));
            Assert.That(InstanceTypes.All.Count(type => type.Architecture == NodeArchitecture.Arm), Is.EqualTo(192));
            Assert.That(InstanceTypes.All.Count(type => type.NvmeDisks > 0), Is.EqualTo(210));
            Assert.That(InstanceTypes.All.Count(type => type.Gpus > 0), Is.EqualTo(34));
        });

    [TestCase("t3.large", NodeArchitecture.X86, 2, 8192, 0, 0, 0)]
    [TestCase("m6g.xlarge", NodeArchitecture.Arm, 4, 16384, 0, 0, 0)]
    [TestCase("m6gd.8xlarge", NodeArchitecture.Arm, 32, 131072, 0, 1, 1900)]
    [TestCase("m5d.metal", NodeArchitecture.X86, 96, 393216, 0, 4, 3600)]
    [TestCase("g5.12xlarge", NodeArchitecture.X86, 48, 196608, 4, 1, 3800)]
    [TestCase("p5.48xlarge", NodeArchitecture.X86, 192, 2097152, 8, 8, 30400)]
    [TestCase("i8g.metal-48xl", NodeArchitecture.Arm, 192, 1572864, 0, 12, 45000)]
    public void Type_OfTheTable_IsAsEc2StatesIt(
        string name, NodeArchitecture architecture, int cpus, int memory, int gpus, int disks, int gigabytes) =>
        Assert.That(
            InstanceTypes.TryGet(name, out var type) ? type : null,
            Is.EqualTo(new InstanceType(name, architecture, cpus, memory, gpus, disks, gigabytes)));

    [Test]
    public void Name_OfEveryTypeOfTheTable_TellsArchitectureAndGpus() =>
        Assert.That(
            from type in InstanceTypes.All
            where InstanceTypes.ArchitectureOf(type.Name) != type.Architecture
                || InstanceTypes.HasGpus(type.Name) != type.Gpus > 0
                || InstanceTypes.NeedsOtherImage(type.Name)
            select type.Name,
            Is.Empty);

    [Test]
    public void Types_OfTheTable_HaveDisksExactlyWhereTheyHaveRoom() =>
        Assert.That(
            InstanceTypes.All.Where(
                type => type.NvmeDisks > 0 != type.NvmeGB > 0 || type.Cpus < 1 || type.MemoryMiB < 1),
            Is.Empty);

    [TestCase("a1.large", NodeArchitecture.Arm)]
    [TestCase("g5g.xlarge", NodeArchitecture.Arm)]
    [TestCase("im4gn.4xlarge", NodeArchitecture.Arm)]
    [TestCase("m9gd.metal-48xl", NodeArchitecture.Arm)]
    [TestCase("p6e-gb200.36xlarge", NodeArchitecture.Arm)]
    [TestCase("x2gd.metal", NodeArchitecture.Arm)]
    [TestCase("g4dn.xlarge", NodeArchitecture.X86)]
    [TestCase("m7i-flex.large", NodeArchitecture.X86)]
    [TestCase("p6-b200.48xlarge", NodeArchitecture.X86)]
    [TestCase("u-6tb1.56xlarge", NodeArchitecture.X86)]
    [TestCase("x1.32xlarge", NodeArchitecture.X86)]
    [TestCase("", null)]
    [TestCase("m5", null)]
    [TestCase("m5large", null)]
    [TestCase("m5.larg", null)]
    [TestCase("m.large", null)]
    [TestCase("M5.large", null)]
    [TestCase(" m5.large", null)]
    [TestCase("m5.large\n", null)]
    [TestCase("m5.large.search", null)]
    public void Architecture_OfANameOutsideTheTable_FollowsFromTheNameAlone(string name, NodeArchitecture? expected) =>
        Assert.That(InstanceTypes.ArchitectureOf(name), Is.EqualTo(expected));

    [TestCase("g6.xlarge", true)]
    [TestCase("gr6.4xlarge", true)]
    [TestCase("g5g.xlarge", true)]
    [TestCase("p3dn.24xlarge", true)]
    [TestCase("g4ad.xlarge", false)]
    [TestCase("g3s.xlarge", false)]
    [TestCase("p2.xlarge", false)]
    [TestCase("inf2.xlarge", false)]
    [TestCase("m5.large", false)]
    [TestCase("g5.larg", false)]
    public void Gpus_OfATypeOutsideTheTable_FollowFromTheNameAlone(string name, bool expected) =>
        Assert.That(InstanceTypes.HasGpus(name), Is.EqualTo(expected));

    [Test]
    public void Type_ThatTheTableLacks_IsNotFound() =>
        Assert.That(InstanceTypes.TryGet("m99.large", out _), Is.False);
}
