using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

[Parallelizable(ParallelScope.All)]
public sealed class VolumeStepTests
{
    private const string Step = "steps/20-volume.sh";
    private const string Device = "/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_vol0abc";
    private const string Line = $"{Device} /data xfs defaults,noatime,nofail,x-systemd.device-timeout=300 0 2";

    [Test]
    public void Volume_New_GetsAFileSystemAndIsMounted()
    {
        using var host = Host(new string('\0', 1 << 20), blkid: 2);
        var result = host.Run(Step);
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(new ScriptResult(
                0, "volume vol-0abc is new: making an XFS file system\n")));
            Assert.That(host.CallsOf("mkfs.xfs"), Is.EqualTo(new[] { $"-q -L dssdata /machine{Device}" }));
            Assert.That(host.CallsOf("mount"), Is.EqualTo(new[] { "/data" }));
            Assert.That(host.CallsOf("xfs_growfs"), Is.EqualTo(new[] { "/data" }));
            Assert.That(host.CallsOf("systemctl"), Is.EqualTo(new[] { "daemon-reload" }));
            Assert.That(host.Read("/etc/fstab"), Is.EqualTo($"UUID=1 / xfs defaults 0 0\n{Line}\n"));
            Assert.That(host.Mode("/data/dataplatform"), Is.EqualTo("700"));
        });
    }

    [Test]
    public void Volume_OfAHostBefore_KeepsItsFileSystem()
    {
        using var host = Host("XFSB", blkid: 0, "xfs");
        host.Write("/etc/fstab", "UUID=1 / xfs defaults 0 0\n/dev/disk/by-id/other /data xfs defaults 0 2\n");
        Assert.That(host.Run(Step), Is.EqualTo(new ScriptResult(0, "")));
        Assert.Multiple(() =>
        {
            Assert.That(host.CallsOf("mkfs.xfs"), Is.Empty);
            Assert.That(host.CallsOf("xfs_growfs"), Is.EqualTo(new[] { "/data" }), "a larger volume is filled");
            Assert.That(host.Read("/etc/fstab"), Is.EqualTo($"UUID=1 / xfs defaults 0 0\n{Line}\n"), "not two volumes");
        });
    }

    [TestCase(0, "ext4", "of another kind")]
    [TestCase(2, "", "of which blkid knows nothing")]
    [TestCase(8, "", "with contradicting signatures")]
    public void Volume_WithOtherContent_IsLeftAsItIs(int blkid, string kind, string what)
    {
        using var host = Host("something", blkid, kind);
        var result = host.Run(Step);
        Assert.Multiple(() =>
        {
            Assert.That(result.Code, Is.EqualTo(1), what);
            Assert.That(result.Output, Is.EqualTo(
                $"volume vol-0abc has no XFS file system ('{kind}') and is not empty; it is left as it is\n"));
            Assert.That(host.CallsOf("mkfs.xfs").Concat(host.CallsOf("mount")), Is.Empty);
        });
    }

    [Test]
    public void Volume_AttachedLater_IsWaitedFor()
    {
        using var host = Host("XFSB", blkid: 0, "xfs");
        File.Move($"{host.Root}{Device}", $"{host.Root}/later");
        host.Stub("sleep", $"mv \"$DATAPLATFORM_ROOT/later\" \"$DATAPLATFORM_ROOT{Device}\"");
        Assert.That(host.Run(Step).Code, Is.Zero);
        Assert.That(host.CallsOf("sleep"), Is.EqualTo(new[] { "5" }));
    }

    private static HostSandbox Host(string content, int blkid, string kind = "")
    {
        var host = new HostSandbox(Step);
        host.Write(Device, content);
        host.Write("/etc/fstab", "UUID=1 / xfs defaults 0 0\n");
        host.Stub("blkid", $"echo '{kind}'; exit {blkid}");
        host.Stub("mountpoint", "exit 1");
        foreach (var command in new[] { "mkfs.xfs", "mount", "xfs_growfs", "restorecon" })
            host.Stub(command);
        return host;
    }
}
