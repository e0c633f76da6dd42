using System.Globalization;

namespace DataPlatform.Preview.Estimates;

/// <summary>
/// On-demand prices in USD: the one place to change one. Public list prices of 2026; where a region has no price of
/// its own here, that of <see cref="BaseRegion"/> stands in and the estimate says so.
/// </summary>
internal static class PriceTable
{
    /// <summary>The region whose prices are complete.</summary>
    public const string BaseRegion = "us-east-1";

    /// <summary>Hours of an average month, as AWS's own calculator takes it.</summary>
    public const decimal HoursPerMonth = 730m;

    /// <summary>A control plane whose version is in standard support.</summary>
    public const string ControlPlane = "EKS control plane";

    /// <summary>A control plane whose version is in extended support.</summary>
    public const string ExtendedSupport = "EKS control plane in extended support";

    // What EMR adds to an instance: about a quarter of its on-demand price, up to a limit (not verified on a bill).
    private const decimal EmrShare = 0.25m;
    private const decimal EmrMostHourly = 0.27m;

    // item | region, '*' for every region | USD | per hour or month
    private const string Items = """
        EKS control plane|*|0.10|hour
        EKS control plane in extended support|*|0.60|hour
        Public IPv4 address|*|0.005|hour
        NAT gateway|us-east-1|0.045|hour
        NAT gateway|eu-west-1|0.048|hour
        Interface endpoint (per zone)|us-east-1|0.01|hour
        Application load balancer|us-east-1|0.0225|hour
        Application load balancer|eu-west-1|0.0252|hour
        KMS key|*|1|month
        Secret|*|0.40|month
        CloudWatch alarm|us-east-1|0.10|month
        CloudWatch custom metric|us-east-1|0.30|month
        EBS gp3 storage (GB)|us-east-1|0.08|month
        EBS gp3 IOPS above 3000|us-east-1|0.005|month
        EBS gp3 throughput above 125 (MB/s)|us-east-1|0.04|month
        EC2 t3.medium|eu-west-1|0.0456|hour
        EC2 t3.large|eu-west-1|0.0912|hour
        EC2 m5.large|eu-west-1|0.107|hour
        EC2 m5.xlarge|eu-west-1|0.214|hour
        EC2 m5.2xlarge|eu-west-1|0.428|hour
        EC2 m5.4xlarge|eu-west-1|0.856|hour
        EC2 c5.large|eu-west-1|0.096|hour
        EC2 c5.xlarge|eu-west-1|0.192|hour
        EC2 m6g.xlarge|eu-west-1|0.172|hour
        """;

    // us-east-1, USD per hour of the 'large' size; the other sizes of these families are exact multiples.
    private const string Families = """
        t3 0.0832|t3a 0.0752|t4g 0.0672|m5 0.096|m5a 0.086|m5d 0.113|m6a 0.0864|m6g 0.077|m6gd 0.0904|m6i 0.096
        m6id 0.11865|m7a 0.11592|m7g 0.0816|m7i 0.1008|m8g 0.08976|m8i 0.10584|r5 0.126|r5a 0.113|r5d 0.144
        r6a 0.1134|r6g 0.1008|r6gd 0.1152|r6i 0.126|r6id 0.1512|r7a 0.15215|r7g 0.1071|r7i 0.1323|r8g 0.11782
        c5 0.085|c5a 0.077|c5d 0.096|c6a 0.0765|c6g 0.068|c6gd 0.0768|c6i 0.085|c6id 0.1008|c7a 0.10264
        c7g 0.0725|c7i 0.08925|c8g 0.07976|i4g 0.15444|i8g 0.1716
        """;

    // us-east-1, USD per hour, of families whose prices are no multiples.
    private const string Instances = """
        g4dn.xlarge 0.526|g4dn.2xlarge 0.752|g4dn.4xlarge 1.204|g4dn.8xlarge 2.176|g4dn.12xlarge 3.912
        g5.xlarge 1.006|g5.2xlarge 1.212|g5.4xlarge 1.624|g5.8xlarge 2.448|g5.12xlarge 5.672|g5.48xlarge 16.288
        g6.xlarge 0.8048|g6.2xlarge 0.9776|g6.4xlarge 1.3232|g6.8xlarge 2.0144|g6.12xlarge 4.6016
        p3.2xlarge 3.06|p3.8xlarge 12.24|i3.large 0.156|i3.xlarge 0.312|i3.2xlarge 0.624|i3.4xlarge 1.248
        """;

    private static readonly Dictionary<(string Item, string Region), decimal> Monthly = Parse();
    private static readonly Dictionary<string, decimal> FamilyHourly = ParsePairs(Families);
    private static readonly Dictionary<string, decimal> InstanceHourly = ParsePairs(Instances);

    /// <summary>USD per month for a unit of an item, and the region of that price; null where there is none.</summary>
    public static (decimal Monthly, string Region)? Find(string item, string region)
    {
        if (Monthly.TryGetValue((item, "*"), out var everywhere))
        {
            return (everywhere, "");
        }

        if (Monthly.TryGetValue((item, region), out var local))
        {
            return (local, region);
        }

        return Monthly.TryGetValue((item, BaseRegion), out var standIn) ? (standIn, BaseRegion) : null;
    }

    /// <summary>The same for an hour's worth of an EC2 instance type.</summary>
    public static (decimal Monthly, string Region)? FindInstance(string type, string region)
    {
        if (Find(Instance(type), region) is { } listed && listed.Region == region)
        {
            return listed;
        }

        return BaseHourly(type) is { } hourly ? (hourly * HoursPerMonth, BaseRegion) : null;
    }

    /// <summary>The same for what EMR adds to an EC2 instance type, which is one price everywhere.</summary>
    public static (decimal Monthly, string Region)? FindEmr(string type) =>
        BaseHourly(type) is { } hourly ? (Math.Min(hourly * EmrShare, EmrMostHourly) * HoursPerMonth, "") : null;

    /// <summary>An EC2 instance type as an item.</summary>
    public static string Instance(string type) => "EC2 " + type;

    private static decimal? BaseHourly(string type)
    {
        if (InstanceHourly.TryGetValue(type, out var exact))
        {
            return exact;
        }

        var split = type.IndexOf('.', StringComparison.Ordinal);
        if (split < 0 || !FamilyHourly.TryGetValue(type[..split], out var large))
        {
            return null;
        }

        return type[(split + 1)..] switch
        {
            "medium" => large / 2,
            "large" => large,
            "xlarge" => large * 2,
            var size when size.EndsWith("xlarge", StringComparison.Ordinal)
                && int.TryParse(size.AsSpan(0, size.Length - "xlarge".Length), out var times) => large * 2 * times,
            _ => null,
        };
    }

    private static Dictionary<(string Item, string Region), decimal> Parse()
    {
        var prices = new Dictionary<(string, string), decimal>();
        foreach (var line in Items.Split('\n'))
        {
            var parts = line.Split('|');
            var price = decimal.Parse(parts[2], CultureInfo.InvariantCulture);
            prices.Add((parts[0], parts[1]), parts[3].TrimEnd() == "hour" ? price * HoursPerMonth : price);
        }

        return prices;
    }

    private static Dictionary<string, decimal> ParsePairs(string table)
    {
        var prices = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var pair in table.Split(['|', '\n'], StringSplitOptions.TrimEntries))
        {
            var split = pair.IndexOf(' ', StringComparison.Ordinal);
            prices.Add(pair[..split], decimal.Parse(pair.AsSpan(split + 1), CultureInfo.InvariantCulture));
        }

        return prices;
    }
}
