using System.Globalization;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Settings;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Emr;
using DataPlatform.Tests.Platform.Spark.Identity;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

/// <summary>What the settings accept of grants, held against what IAM accepts of policies.</summary>
public sealed class SparkGrantLimitTests
{
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/01234567-89ab-cdef-0123-456789abcdef";

    // However many of the grants are connections and places; databases take less room.
    [Test]
    public async Task Grants_AsManyAsAreAccepted_FitOneRole()
    {
        var policies = new List<int>();
        await new RecordingCloud().RunAsync(() =>
        {
            for (var connections = 0; connections <= SparkRules.MostGrants; connections++)
            {
                // One more: the platform's own data.
                GrantedData[] data = [.. Enumerable.Range(0, connections + 1).Select(Data)];
                var args = ExecutionRoleRun.Args(
                    data: _ => data,
                    places: [.. Enumerable.Range(connections, SparkRules.MostGrants - connections).Select(Place)]);
                policies.Add(
                    ExecutionPolicies.Data(args, RecordingCloud.AccountId).Length
                    + ExecutionPolicies.Grants(args, RecordingCloud.AccountId).Length);
            }
        });

        Assert.That(policies, Has.Count.EqualTo(19).And.All.InRange(1, IamLimits.AttachedPolicies));
    }

    private static GrantedData Data(int number)
    {
        var data = EmrRun.Data($"{new string('b', 61)}{Digits(number)}", $"dataplatform_prod_{LongName(number)}");
        return data with
        {
            Data = data.Data with
            {
                Location = data.Data.Location with { Prefix = new string('p', 60) },
                KeyArn = Key,
            },
        };
    }

    private static SparkPlace Place(int number) =>
        new(LakeBucketRole.Workspace, $"{new string('p', 60)}/{LongName(number)}", DataAccess.ReadWrite);

    private static string LongName(int number) => new string('d', 28) + Digits(number);

    private static string Digits(int number) => number.ToString("D2", CultureInfo.InvariantCulture);
}
