using System.Globalization;
using DataPlatform.Components.Common;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws;

namespace DataPlatform.Benchmarks;

/// <summary>An estate of any size, of the platform's own components: keys, and as many lakes as asked for.</summary>
internal sealed class ScaledStack : Stack
{
    public ScaledStack(int lakes, StackOptions? options)
        : base(options)
    {
        if (!AwsRegions.TryGet("eu-west-1", out var region))
        {
            throw new InvalidOperationException("eu-west-1 is not in the table of regions");
        }

        var provider = new Provider("aws", new ProviderArgs { Region = region.Name });
        var withProvider = new ComponentResourceOptions { Provider = provider };
        var shared = AwsTarget.Of("bench", region, new InvokeOptions { Provider = provider });
        var keys = new EncryptionKeys("encryption", new EncryptionKeysArgs { Target = shared }, withProvider);
        for (var lake = 0; lake < lakes; lake++)
        {
            var name = "lake" + lake.ToString("D4", CultureInfo.InvariantCulture);
            var target = shared with { NamePrefix = $"bench-{name}" };
            _ = new DataLake(name, new LakeArgs { Target = target, DataKeyArn = keys.Data.Arn }, withProvider);
        }
    }
}
