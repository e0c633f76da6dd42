using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>The rules for the addresses that users come from.</summary>
internal static class AllowedCidrCheck
{
    private const string Property = "allowedCidrs";
    private const string Accepted = "IPv4 blocks such as 203.0.113.0/24";

    // The rules of one security group, unless AWS raised it for the account:
    // https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
    private const int MostBlocks = 60;

    // No organisation's own network is larger than 10.0.0.0/8.
    private const int WidestPrefix = 8;

    /// <summary>Finds all mistakes.</summary>
    /// <param name="blocks">The blocks as they were given.</param>
    /// <param name="openAcknowledged">Whether blocks as large as the internet are meant.</param>
    public static IEnumerable<Mistake> Find(ImmutableArray<string> blocks, bool openAcknowledged)
    {
        if (blocks.IsEmpty)
            return [new(Property, "is empty, so that nobody is let in", Accepted)];
        if (blocks.Length > MostBlocks)
        {
            return
            [
                new(Property, $"has {blocks.Length} blocks, and a security group takes {MostBlocks}", "larger blocks"),
            ];
        }

        return blocks.Index().SelectMany(item => One(blocks, item.Index, openAcknowledged));
    }

    private static IEnumerable<Mistake> One(ImmutableArray<string> blocks, int index, bool openAcknowledged)
    {
        var (property, text) = ($"{Property}[{index}]", blocks[index]);
        if (blocks.IndexOf(text) < index)
            yield return new(property, $"'{text}' is repeated", "each block once");
        else if (text.Contains(':', StringComparison.Ordinal))
            yield return new(property, $"'{text}' is IPv6, and the platform's network is IPv4", Accepted);
        else if (!Ipv4Block.TryParse(text, out var block))
            yield return new(property, $"'{text}' is not a block of addresses", Accepted);
        else if (block.ToString() != text)
            yield return new(property, $"'{text}' is not the first address of its block", block.ToString());
        else if (block.Prefix < WidestPrefix && !openAcknowledged)
        {
            yield return new(
                property,
                $"'{text}' lets in {block.Size} addresses, as good as everyone",
                "smaller blocks, or acknowledgeOpenAccess: true when that is meant");
        }
    }
}
