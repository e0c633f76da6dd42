using DataPlatform.Components.Network;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>
/// Zone ids such as <c>euw1-az1</c>. Which letter has which id differs by account; in the simulated one the letters
/// have their place in the alphabet, but for the zone in which EKS places no control plane: whether that one is in the
/// way of a stack only its account can tell, so here it is as little in the way as can be.
/// </summary>
internal static class ZoneIds
{
    /// <summary>The id of a zone such as <c>eu-west-1a</c>.</summary>
    public static string Of(string zone)
    {
        var region = zone[..^1];
        return $"{Code(region)}-az{Place(region, zone[^1]) - 'a' + 1}";
    }

    // The zone without EKS is the last letter's, or no letter's where an account does not see all zones.
    private static char Place(string region, char letter)
    {
        if (!AwsRegions.TryGet(region, out var known) || known.ZoneIdWithoutEks is not { } id)
            return letter;
        var without = (char)('a' + id[^1] - '1');
        if (!known.ZoneLetters.Contains(without, StringComparison.Ordinal))
            return letter;
        var last = known.ZoneLetters[^1];
        var other = known.ZonesPerAccount < known.ZoneLetters.Length ? (char)(last + 1) : last;
        return letter == without ? other : letter == other ? without : letter;
    }

    /// <summary>A region's short code, such as <c>apne1</c> for <c>ap-northeast-1</c>.</summary>
    private static string Code(string region)
    {
        var parts = region.Split('-');
        return string.Concat(parts.Select((part, index) => index == 0 ? part : part switch
        {
            "gov" => "g",
            "northeast" => "ne",
            "northwest" => "nw",
            "southeast" => "se",
            "southwest" => "sw",
            _ => part[..1],
        }));
    }
}
