using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class ConnectionPlanTests
{
    [Test]
    public void Plan_OfDefaults_HasNamesOfItsOwn()
    {
        var spec = Spec("sales-eu");
        Assert.That(Plan(spec), Is.EqualTo(new ConnectionPlan
        {
            Spec = spec,
            Location = new("dataplatform-dev-sales-eu-123456789012-eu-west-1", ""),
            BucketRegion = RecordingCloud.Ireland,
            KeyArn = null,
            Database = "dataplatform_dev_sales_eu",
            Workgroup = "dataplatform-dev-sales-eu",
            Results = new("dataplatform-dev-results-123456789012-eu-west-1", "athena/sales-eu"),
            SecretName = "dataplatform-dev/connections/sales-eu",
            ExternalId = "dataplatform-dev-sales-eu",
        }));
    }

    [Test]
    public void Plan_OfABucketOfTheLake_IsInItsRegion()
    {
        var plan = Plan(Spec("a") with
        {
            Bucket = new ConnectionBucket.OfLake(LakeBucketRole.Workspace),
            Prefix = "teams/a",
            Database = "b",
        });
        Assert.Multiple(() =>
        {
            Assert.That(
                plan.Location,
                Is.EqualTo(new DataLocation("dataplatform-dev-workspace-123456789012-eu-west-1", "teams/a")));
            Assert.That(plan.BucketRegion, Is.EqualTo(RecordingCloud.Ireland));
            Assert.That(plan.Database, Is.EqualTo("b"));
        });
    }

    [Test]
    public void Plan_OfAnExistingBucket_HasItsRegionAndKey()
    {
        var plan = Plan(Spec("a") with { Bucket = Existing("partner", "us-east-1", PartnerKey), Prefix = "x" });
        Assert.That(
            plan.Data,
            Is.EqualTo(new CatalogedData(
                new("partner", "x"), "dataplatform_dev_a", RecordingCloud.Region("us-east-1"), PartnerKey)));
    }
}
