using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Who administers the cluster, and from where its public endpoint is reached.</summary>
internal static class ClusterAccessRules
{
    private const string Roles = "adminRoleArns";
    private const string Blocks = "publicAccessCidrs";

    // A quota of EKS that cannot be raised.
    private const int MostBlocks = 40;

    // The registries give nobody a larger block than a /8.
    private const int LargestInProd = 8;

    // EKS refuses private addresses; the others never come in from the internet either.
    private static readonly ImmutableArray<Ipv4Block> NotPublic =
    [
        Ipv4Block.Parse("10.0.0.0/8"),
        Ipv4Block.Parse("100.64.0.0/10"),
        Ipv4Block.Parse("127.0.0.0/8"),
        Ipv4Block.Parse("169.254.0.0/16"),
        Ipv4Block.Parse("172.16.0.0/12"),
        Ipv4Block.Parse("192.168.0.0/16"),
    ];

    /// <summary>Reads the roles that administer the cluster.</summary>
    public static ImmutableArray<string> AdminRoles(SettingsSection section, AwsRegion? region, bool oneRequired)
    {
        var type = Role(region?.Partition ?? "aws");
        var roles = section.List(Roles, type, "ARNs of IAM roles");
        if (oneRequired && roles.IsEmpty && !section.HasErrors(Roles))
            section.Refuse(
                Roles,
                "names no role, and in prod the identity that deploys must not be the only one that can manage the "
                + $"cluster; accepted: a list of one or more of {type.Accepted}");
        foreach (var same in roles.GroupBy(WithoutPath, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            section.Refuse(
                Roles,
                $"'{string.Join("' and '", same)}' cannot be two roles, because IAM has no two of one name, whatever "
                + "their paths; accepted: one of them");
        return roles;
    }

    /// <summary>Reads the blocks from which the public endpoint is reached.</summary>
    public static ImmutableArray<string> PublicBlocks(SettingsSection section, PlatformEnvironment? environment)
    {
        var blocks = section.List(Blocks, PublicBlock(environment), "IPv4 blocks in CIDR notation");
        if (blocks.Length > MostBlocks)
            section.Refuse(Blocks, $"{blocks.Length} blocks are too many; accepted: at most {MostBlocks}");
        return blocks;
    }

    private static string WithoutPath(string arn) => $"{arn.Split('/')[0]}/{arn.Split('/')[^1]}";

    private static Scalar<string> Role(string partition)
    {
        var role = PrincipalArns.Of(partition, "role");
        return role with
        {
            Parse = text => text.Contains(":role/aws-service-role/", StringComparison.Ordinal)
                ? new(text, "is a service-linked role, to which EKS gives no access entry", "any other role")
                : role.Parse(text),
        };
    }

    private static Scalar<string> PublicBlock(PlatformEnvironment? environment)
    {
        Scalar<string> type = null!;
        type = new(
            "an IPv4 block in CIDR notation",
            "a block of public addresses such as 203.0.113.0/24",
            text => !Ipv4Block.TryParse(text, out var block) ? type.Not()
                : block.ToString() != text
                    ? new("", "is not the first address of its block", block.ToString())
                : NotPublic.Any(range => range.Contains(block))
                    ? new("", "holds no address of the internet, from where the public endpoint is reached")
                : environment == PlatformEnvironment.Prod && block.Prefix < LargestInProd
                    ? new("", "lets in more of the internet than prod may", $"/{LargestInProd} to /32")
                : new(text));
        return type;
    }
}
