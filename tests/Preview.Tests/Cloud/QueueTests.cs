using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

public sealed class QueueTests
{
    private const string Queue = "aws:sqs/queue:Queue";

    [Test]
    public void Queue_WithoutAKey_IsEncryptedBySqs()
    {
        var bare = Simulate.Resource(Queue);
        var keyed = Simulate.Resource(Queue, inputs: new() { ["kmsMasterKeyId"] = "arn:k" });
        Assert.Multiple(() =>
        {
            Assert.That(bare.Properties["sqsManagedSseEnabled"], Is.True);
            Assert.That(keyed.Properties["sqsManagedSseEnabled"], Is.False);
        });
    }

    [Test]
    public void Queue_WithAPrefix_IsNamedAfterIt() => Assert.That(
        Simulate.Resource(Queue, inputs: new() { ["fifoQueue"] = true, ["namePrefix"] = "events-" }).Text("name"),
        Does.StartWith("events-"));
}
