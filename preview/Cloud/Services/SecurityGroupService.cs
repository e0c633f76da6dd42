using System.Globalization;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>Security groups and their rules.</summary>
internal static class SecurityGroupService
{
    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:ec2/securityGroup:SecurityGroup", r =>
        {
            Ec2.Complete(r, "sg", "security-group");
            CompleteGroup(r);
            r.AutoName();
        });
        table.Resource("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", r =>
        {
            Ec2.Complete(r, "sg", "security-group");
            // The provider adopts the group that came with the VPC.
            r.Id = r.TextOf(NetworkService.Vpc, r.Text("vpcId"), "defaultSecurityGroupId") ?? r.Id!;
            r.Set("arn", r.Arn("ec2", $"security-group/{r.Id}"));
            CompleteGroup(r);
            r.Set("name", "default");
            r.Set("description", "default VPC security group");
        });
        table.Resource("aws:ec2/securityGroupRule:SecurityGroupRule", r =>
        {
            var checksum = Identifiers.Checksum(r.Urn).ToString(CultureInfo.InvariantCulture);
            Ec2.CompleteAssociation(r, $"sgrule-{checksum}");
            r.Set("securityGroupRuleId", "sgr-" + r.Hex(17));
            r.Default("self", false);
        });
        table.Resource("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", CompleteRule);
        table.Resource("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", CompleteRule);
    }

    private static void CompleteGroup(SimulatedResource r)
    {
        r.Default("ownerId", r.AccountId);
        // The provider takes away the rule that lets everything out, which EC2 gives a new group.
        r.DefaultEmptyList("egress", "ingress");
        r.Default("revokeRulesOnDelete", false);
        r.DefaultEmptyText("namePrefix");
    }

    private static void CompleteRule(SimulatedResource r)
    {
        Ec2.Complete(r, "sgr", "security-group-rule");
        r.Set("securityGroupRuleId", r.Id!);
    }
}
