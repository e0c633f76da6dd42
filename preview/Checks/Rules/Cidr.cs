using DataPlatform.Components.Network;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What may be wrong with an IPv4 block as a text.</summary>
internal static class Cidr
{
    /// <summary>The objection to a text, null where it is a block without host bits.</summary>
    public static string? Objection(string text) =>
        !Ipv4Block.TryParse(text, out var block) ? $"'{text}' is not an IPv4 block such as 10.0.0.0/16."
        : block.ToString() != text ? $"'{text}' has host bits set; the block is {block}."
        : null;
}
