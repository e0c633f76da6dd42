using System.Globalization;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>VPC, subnets, gateways, addresses, flow logs and tags of EC2.</summary>
internal static class NetworkService
{
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    private const string Eip = "aws:ec2/eip:Eip";

    // What AWS logs when no format is given (version 2 of the flow log records).
    private const string DefaultLogFormat =
        "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} "
        + "${bytes} ${start} ${end} ${action} ${log-status}";

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource(Vpc, CompleteVpc);
        table.Resource(Subnet, CompleteSubnet);
        table.Resource("aws:ec2/internetGateway:InternetGateway", r => Taggable(r, "igw", "internet-gateway"));
        table.Resource(Eip, CompleteEip);
        table.Resource("aws:ec2/natGateway:NatGateway", CompleteNatGateway);
        table.Resource("aws:ec2/flowLog:FlowLog", CompleteFlowLog);
        table.Resource("aws:ec2/vpcDhcpOptions:VpcDhcpOptions", r => Taggable(r, "dopt", "dhcp-options"));
        table.Resource(
            "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation",
            r => Ec2.CompleteAssociation(r, $"{r.Text("dhcpOptionsId")}-{r.Text("vpcId")}"));
        table.Resource(
            "aws:ec2/vpcIpv4CidrBlockAssociation:VpcIpv4CidrBlockAssociation",
            r => Ec2.CompleteAssociation(r, $"vpc-cidr-assoc-{r.Hex(17)}"));
        table.Resource(
            "aws:ec2/tag:Tag",
            r => Ec2.CompleteAssociation(r, $"{r.Text("resourceId")},{r.Text("key")}"));
    }

    private static void Taggable(SimulatedResource r, string prefix, string arnType)
    {
        Ec2.Complete(r, prefix, arnType);
        r.Default("ownerId", r.AccountId);
    }

    private static void CompleteVpc(SimulatedResource r)
    {
        Taggable(r, "vpc", "vpc");
        r.Set("defaultNetworkAclId", "acl-" + r.Hex(17, "acl"));
        r.Set("defaultRouteTableId", "rtb-" + r.Hex(17, "rtb"));
        r.Set("mainRouteTableId", "rtb-" + r.Hex(17, "rtb"));
        r.Set("defaultSecurityGroupId", "sg-" + r.Hex(17, "sg"));
        r.Set("dhcpOptionsId", "dopt-" + Identifiers.Hex(r.AccountId + r.Region, 17));
        r.Default("enableDnsSupport", true);
        r.Default("enableDnsHostnames", false);
        r.Default("enableNetworkAddressUsageMetrics", false);
        r.Default("instanceTenancy", "default");
        if (r.Properties.GetValueOrDefault("assignGeneratedIpv6CidrBlock") is not true)
            r.DefaultEmptyText("ipv6AssociationId", "ipv6CidrBlock", "ipv6CidrBlockNetworkBorderGroup");
    }

    private static void CompleteSubnet(SimulatedResource r)
    {
        Taggable(r, "subnet", "subnet");
        if (r.Text("availabilityZone") is { Length: > 1 } zone)
            r.Default("availabilityZoneId", ZoneIds.Of(zone));
        r.Default("privateDnsHostnameTypeOnLaunch", "ip-name");
        foreach (var flag in (string[])
                 [
                     "assignIpv6AddressOnCreation", "enableDns64", "enableResourceNameDnsARecordOnLaunch",
                     "enableResourceNameDnsAaaaRecordOnLaunch", "ipv6Native", "mapPublicIpOnLaunch",
                 ])
            r.Default(flag, false);
        r.DefaultEmptyText("ipv6CidrBlock", "ipv6CidrBlockAssociationId");
    }

    private static void CompleteEip(SimulatedResource r)
    {
        Ec2.Complete(r, "eipalloc", "elastic-ip");
        // 198.18.0.0/15 is set aside for tests: such an address is nobody's.
        var number = 0xC6120000u + (uint)Identifiers.Number(r.Seed("publicIp"), 1 << 17);
        var address = string.Create(
            CultureInfo.InvariantCulture,
            $"{number >> 24}.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}");
        var domain = r.Region == "us-east-1" ? "compute-1" : $"{r.Region}.compute";
        r.Set("allocationId", r.Id!);
        r.Set("publicIp", address);
        r.Set("publicDns", $"ec2-{address.Replace('.', '-')}.{domain}.{r.DnsSuffix}");
        r.Default("domain", "vpc");
        r.Default("networkBorderGroup", r.Region);
        r.Default("publicIpv4Pool", "amazon");
        r.DefaultEmptyText(
            "associationId", "carrierIp", "customerOwnedIp", "instance", "ipamPoolId", "networkInterface",
            "privateDns", "privateIp", "ptrRecord");
    }

    private static void CompleteNatGateway(SimulatedResource r)
    {
        Ec2.Complete(r, "nat");
        r.Default("connectivityType", "public");
        r.Default("availabilityMode", "zonal");
        r.Set("networkInterfaceId", "eni-" + r.Hex(17, "eni"));
        r.DefaultEmptyList("regionalNatGatewayAddresses", "secondaryAllocationIds", "secondaryPrivateIpAddresses");
        r.Default("secondaryPrivateIpAddressCount", 0d);
        r.DefaultEmptyText("routeTableId");
        if (r.Text("allocationId") is { } allocation)
        {
            r.Set("associationId", "eipassoc-" + r.Hex(17, "association"));
            if (r.TextOf(Eip, allocation, "publicIp") is { } address)
                r.Set("publicIp", address);
        }

        if (r.TextOf(Subnet, r.Text("subnetId"), "vpcId") is { } vpc)
            r.Default("vpcId", vpc);
        if (Ec2.AddressIn(r, r.Text("subnetId")) is { } privateAddress)
            r.Default("privateIp", privateAddress);
    }

    private static void CompleteFlowLog(SimulatedResource r)
    {
        Ec2.Complete(r, "fl", "vpc-flow-log");
        r.Default("logDestinationType", "cloud-watch-logs");
        r.Default("logFormat", DefaultLogFormat);
        r.Default("maxAggregationInterval", 600d);
    }
}
