using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Vpc;

namespace DataPlatform.Components.Warehouse;

/// <summary>Who reaches the warehouse, and what it reaches.</summary>
internal static class WarehouseAccess
{
    private const int Https = 443;

    /// <summary>Makes the warehouse's security group.</summary>
    public static SecurityGroup CreateSecurityGroup(string name, ComponentResource parent, WarehouseArgs args)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var prefix = $"{args.Target.NamePrefix}-warehouse";
        var group = new SecurityGroup(
            $"{name}-security-group",
            new SecurityGroupArgs
            {
                VpcId = args.Network.VpcId,
                Description = "Warehouse: SQL from its clients",
                Tags = { ["Name"] = prefix },
            },
            child);
        foreach (var (label, id) in args.ClientSecurityGroupIds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _ = new SecurityGroupIngressRule(
                $"{name}-from-{label}",
                new SecurityGroupIngressRuleArgs
                {
                    SecurityGroupId = group.Id,
                    Description = $"SQL from {label}",
                    ReferencedSecurityGroupId = id,
                    IpProtocol = "tcp",
                    FromPort = args.Options.Port,
                    ToPort = args.Options.Port,
                    Tags = { ["Name"] = $"{prefix}-from-{label}" },
                },
                child);
        }

        // Otherwise what the warehouse asks of AWS does not come through the VPC, and it has no other errands there.
        if (args.Options.EnhancedVpcRouting)
        {
            _ = new SecurityGroupEgressRule(
                $"{name}-https",
                new SecurityGroupEgressRuleArgs
                {
                    SecurityGroupId = group.Id,
                    Description = "HTTPS to AWS, of which S3 has public addresses even through its gateway endpoint",
                    CidrIpv4 = "0.0.0.0/0",
                    IpProtocol = "tcp",
                    FromPort = Https,
                    ToPort = Https,
                    Tags = { ["Name"] = $"{prefix}-https" },
                },
                child);
        }

        return group;
    }
}
