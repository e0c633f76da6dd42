namespace DataPlatform.Preview.Rendering;

/// <summary>Type tokens as the Pulumi CLI shows them to people.</summary>
internal static class TypeName
{
    /// <summary>
    /// Leaves out the part of the module that only repeats the type: <c>aws:ec2/vpc:Vpc</c> reads <c>aws:ec2:Vpc</c>.
    /// </summary>
    public static string Short(string type)
    {
        if (type.Split(':') is not [var package, var module, { Length: > 0 } name])
        {
            return type;
        }

        var slash = module.LastIndexOf('/');
        return slash >= 0 && module[(slash + 1)..] == char.ToLowerInvariant(name[0]) + name[1..]
            ? $"{package}:{module[..slash]}:{name}"
            : type;
    }
}
