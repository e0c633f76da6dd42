namespace DataPlatform.Preview.Estimates;

/// <summary>Shortens type tokens for the tables: <c>aws:ec2/vpc:Vpc</c> is <c>aws:ec2/vpc</c>.</summary>
internal static class TypeKey
{
    /// <summary>The token without its last part.</summary>
    public static string Of(string type)
    {
        var last = type.LastIndexOf(':');
        return last < 0 ? type : type[..last];
    }

    /// <summary>The module of a key, <c>aws:ec2/</c>; the key itself where it has none.</summary>
    public static string Module(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? key : key[..(slash + 1)];
    }
}
