namespace DataPlatform.Preview.Cloud.Services;

/// <summary>
/// Zone ids such as <c>euw1-az1</c>. Which letter has which id differs by account; in the simulated one the letters
/// have their place in the alphabet.
/// </summary>
internal static class ZoneIds
{
    /// <summary>The id of a zone such as <c>eu-west-1a</c>.</summary>
    public static string Of(string zone)
    {
        var region = zone[..^1];
        return $"{Code(region)}-az{zone[^1] - 'a' + 1}";
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
