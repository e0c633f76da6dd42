using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class UrnTests
{
    private const string Bucket = "urn:pulumi:dev::lake::aws:s3/bucket:Bucket::raw";

    [Test]
    public void Urn_Value_ReadsBackAndCompares()
    {
        var urn = new Urn(Bucket);
        Assert.That((string)urn, Is.EqualTo(Bucket));
        Assert.That(urn.ToString(), Is.EqualTo(Bucket));
        Assert.That(urn == new Urn(Bucket), Is.True);
        Assert.That(urn != new Urn("x"), Is.True);
        Assert.That(urn.Equals((object)new Urn(Bucket)), Is.True);
        Assert.That(urn.GetHashCode(), Is.EqualTo(new Urn(Bucket).GetHashCode()));
    }

    [TestCase("")]
    [TestCase(null)]
    public void Urn_NoValue_Throws(string? value)
        => Assert.That(
            () => new Urn(value!),
            Throws.ArgumentException.With.Message.StartsWith("URN cannot be null or empty."));

    [Test]
    public async Task Create_NoParent_StartsAtStackAndProject()
    {
        var urn = Urn.Create("raw", "aws:s3/bucket:Bucket", stack: "dev", project: "lake");
        Assert.That(await Outputs.ValueAsync(urn), Is.EqualTo(Bucket));
    }

    [Test]
    public async Task Create_ParentUrn_AppendsToItsType()
    {
        var urn = Urn.Create("policy", "aws:s3/bucketPolicy:BucketPolicy", parentUrn: Bucket);
        Assert.That(
            await Outputs.ValueAsync(urn),
            Is.EqualTo("urn:pulumi:dev::lake::aws:s3/bucket:Bucket$aws:s3/bucketPolicy:BucketPolicy::policy"));
    }
}
