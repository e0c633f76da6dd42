using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

public sealed class StorageClassesTests
{
    private const string Class = "kubernetes:storage.k8s.io/v1:StorageClass";
    private const string KeyArn = "arn:aws:kms:eu-west-1:123456789012:key/volumes";

    [Test]
    public async Task Class_Always_IsTheEncryptedDefault()
    {
        var run = await Run();
        Assert.That(
            run.Single(Class, "storage-gp3").Json,
            Is.EqualTo(
                """
                {"allowVolumeExpansion":true,"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{
                "annotations":{"storageclass.kubernetes.io/is-default-class":"true"},
                "labels":{"app.kubernetes.io/managed-by":"pulumi"},"name":"gp3"},
                "parameters":{"csi.storage.k8s.io/fstype":"ext4","encrypted":"true",
                "kmsKeyId":"arn:aws:kms:eu-west-1:123456789012:key/volumes","type":"gp3"},
                "provisioner":"ebs.csi.aws.com","reclaimPolicy":"Delete","volumeBindingMode":"WaitForFirstConsumer"}
                """.JoinLines()));
    }

    private static Task<Recording> Run() =>
        new RecordingCloud().RunAsync(() => _ = new StorageClasses(
            "storage", new() { Cluster = TestCluster.Create(), VolumesKeyArn = KeyArn }));
}
