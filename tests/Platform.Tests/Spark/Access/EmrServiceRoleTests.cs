using DataPlatform.Components.Spark.Access;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Spark.Access;

public sealed class EmrServiceRoleTests
{
    private const string Type = "aws:iam/serviceLinkedRole:ServiceLinkedRole";

    [Test]
    public async Task Role_OfTheService_IsEmrsAndStaysForOtherClusters()
    {
        var run = await new RecordingCloud().RunAsync(() => EmrServiceRole.Create("emr-role"));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Type, "emr-role").Json, Is.EqualTo("""{"awsServiceName":"emr-containers.amazonaws.com"}"""));
            Assert.That(run.OptionsOf(Type, "emr-role").RetainOnDelete, Is.True);
        });
    }
}
