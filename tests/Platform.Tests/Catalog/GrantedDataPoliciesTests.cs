using System.Globalization;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Emr;
using DataPlatform.Settings;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Emr;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class GrantedDataPoliciesTests
{
    [Test]
    public void Documents_OfTheSameDataInAnotherOrder_AreTheSame()
    {
        GrantedData[] data = [EmrRun.Data("b", "two"), EmrRun.Data("a", "one"), EmrRun.Data("c", "three")];

        Assert.That(Documents([.. data.Reverse()]), Is.EqualTo(Documents(data)));
    }

    [Test]
    public void Document_OfAKey_AllowsItThroughTheBucketsRegionOnly()
    {
        const string Key = "arn:aws:kms:us-east-1:210987654321:key/theirs";
        var data = EmrRun.Data("theirs", "theirs", Key, DataAccess.ReadOnly);
        data = data with { Data = data.Data with { Region = RecordingCloud.Region("us-east-1") } };

        Assert.That(
            Documents(data),
            Has.One.Contains(
                $$$$"""
                {"Sid":"Data1Key","Effect":"Allow","Action":"kms:Decrypt","Resource":"{{{{Key}}}}",
                "Condition":{"StringEquals":{"kms:ViaService":"s3.us-east-1.amazonaws.com"},
                "StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::theirs","arn:aws:s3:::theirs/*"]}}}
                """.JoinLines()));
    }

    [Test]
    public void Document_OfReadOnlyData_WritesNothing() =>
        Assert.That(
            Documents(EmrRun.Data("b", "d", access: DataAccess.ReadOnly)),
            Has.One.Items.And.All.Not.Contains("Put").And.All.Not.Contains("Delete").And.All.Not.Contains("Create"));

    // The settings accept so many; connections have names of 30 characters at most, and buckets of 63.
    [TestCase(1)]
    [TestCase(EmrSettings.MostConnections)]
    public void Documents_OfAsManyConnectionsAsAreAccepted_FitOneRole(int count)
    {
        var documents = Documents([.. Enumerable.Range(0, count).Select(LongNames)]);

        Assert.Multiple(() =>
        {
            Assert.That(documents, Has.Length.InRange(1, EmrClusterArgs.MostDataPolicies));
            Assert.That(documents.Select(document => document.Length), Is.All.LessThanOrEqualTo(6144));
            Assert.That(
                documents.Sum(document => document.Split("\"Sid\":\"Tables").Length - 1), Is.EqualTo(count));
            Assert.That(
                GrantedDataPolicies.Count(
                    RecordingCloud.Target(), _ => [.. Enumerable.Range(0, count).Select(LongNames)]),
                Is.EqualTo(documents.Length));
        });
    }

    [Test]
    public void Cluster_OfMoreDataThanARoleHasRoomFor_IsRefused() =>
        Assert.That(
            async () => await EmrRun.Of(() => EmrRun.Args(data: _ => Many(MostOfNinePolicies() + 1))),
            Throws.Exception.With.Message.Contains(
                "Data takes 10 IAM policies of the nodes' role; "
                + "accepted: so few connections that 9 policies do"));

    // With the one of Systems Manager ten, as many as IAM attaches to a role.
    [Test]
    public async Task Cluster_OfAsMuchDataAsARoleHasRoomFor_HasAllOfItsPolicies()
    {
        var data = Many(MostOfNinePolicies());
        var run = await EmrRun.Of(() => EmrRun.Args(data: _ => data));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType("aws:iam/policy:Policy").Select(policy => policy["policy"]), Is.EqualTo(Documents(data)));
            Assert.That(
                run.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
                    .Count(attachment => attachment["role"].Equals("emr-node-role")),
                Is.EqualTo(10));
        });
    }

    private static int MostOfNinePolicies() =>
        Enumerable.Range(1, 60).Last(
            count => GrantedDataPolicies.Count(RecordingCloud.Target(), _ => Many(count)) == 9);

    private static GrantedData[] Many(int count) => [.. Enumerable.Range(0, count).Select(LongNames)];

    private static GrantedData LongNames(int number)
    {
        var digits = number.ToString("D2", CultureInfo.InvariantCulture);
        var data = EmrRun.Data($"{new string('b', 61)}{digits}", $"dataplatform_prod_{new string('d', 28)}{digits}");
        return data with
        {
            Data = data.Data with
            {
                Location = data.Data.Location with { Prefix = new string('p', 60) },
                KeyArn = "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef",
            },
        };
    }

    private static string[] Documents(params GrantedData[] data) =>
        [.. GrantedDataPolicies.Of(data, RecordingCloud.Target(), RecordingCloud.AccountId).Select(d => d.ToJson())];
}
