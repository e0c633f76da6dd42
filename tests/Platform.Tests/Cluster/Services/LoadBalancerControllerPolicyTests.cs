using System.Globalization;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class LoadBalancerControllerPolicyTests
{
    private const string SecurityGroups = "arn:aws:ec2:eu-west-1:123456789012:security-group/*";
    private const string Made = "\"aws:ResourceTag/elbv2.k8s.aws/cluster\":\"dataplatform-dev\"";
    private const string Marked = "\"aws:RequestTag/elbv2.k8s.aws/cluster\":\"dataplatform-dev\"";
    private const string Unmarked = "\"Null\":{\"aws:RequestTag/elbv2.k8s.aws/cluster\":\"true\"}";

    private static readonly string Balancing =
        """
        ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/net/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/net/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/*",
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/*"]
        """.JoinLines();

    [Test]
    public async Task Policy_OfTheController_ChangesOnlyWhatHasTheClustersTag()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.Single("aws:iam/rolePolicy:RolePolicy", "balancer-balancing-policy")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Reading}}}},
                {"Sid":"CreateServiceLinkedRole","Effect":"Allow","Action":"iam:CreateServiceLinkedRole",
                "Resource":"arn:aws:iam::123456789012:role/aws-service-role/elasticloadbalancing.amazonaws.com/
                AWSServiceRoleForElasticLoadBalancing",
                "Condition":{"StringEquals":{"iam:AWSServiceName":"elasticloadbalancing.amazonaws.com"}}},
                {"Sid":"OpenNodes","Effect":"Allow",
                "Action":["ec2:AuthorizeSecurityGroupIngress","ec2:RevokeSecurityGroupIngress"],
                "Resource":"{{{{SecurityGroups}}}}",
                "Condition":{"Null":{"aws:ResourceTag/kubernetes.io/cluster/dataplatform-dev":"false"}}},
                {"Sid":"CreateSecurityGroup","Effect":"Allow","Action":"ec2:CreateSecurityGroup",
                "Resource":"{{{{SecurityGroups}}}}","Condition":{"StringEquals":{{{{{Marked}}}}}}},
                {"Sid":"CreateSecurityGroupInVpc","Effect":"Allow","Action":"ec2:CreateSecurityGroup",
                "Resource":"arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1"},
                {"Sid":"TagNewSecurityGroup","Effect":"Allow","Action":"ec2:CreateTags",
                "Resource":"{{{{SecurityGroups}}}}",
                "Condition":{"StringEquals":{{{{{Marked}}}},"ec2:CreateAction":"CreateSecurityGroup"}}},
                {"Sid":"TagSecurityGroup","Effect":"Allow","Action":["ec2:CreateTags","ec2:DeleteTags"],
                "Resource":"{{{{SecurityGroups}}}}","Condition":{{{{{Unmarked}}}},"StringEquals":{{{{{Made}}}}}}},
                {"Sid":"ChangeSecurityGroup","Effect":"Allow",
                "Action":["ec2:AuthorizeSecurityGroupIngress","ec2:DeleteSecurityGroup",
                "ec2:RevokeSecurityGroupIngress"],
                "Resource":"{{{{SecurityGroups}}}}","Condition":{"StringEquals":{{{{{Made}}}}}}},
                {"Sid":"Create","Effect":"Allow",
                "Action":["elasticloadbalancing:CreateListener","elasticloadbalancing:CreateLoadBalancer",
                "elasticloadbalancing:CreateRule","elasticloadbalancing:CreateTargetGroup"],
                "Resource":{{{{Balancing}}}},"Condition":{"StringEquals":{{{{{Marked}}}}}}},
                {"Sid":"TagNew","Effect":"Allow","Action":"elasticloadbalancing:AddTags",
                "Resource":{{{{Balancing}}}},"Condition":{"StringEquals":{{{{{Marked}}}},
                "elasticloadbalancing:CreateAction":["CreateListener","CreateLoadBalancer","CreateRule",
                "CreateTargetGroup"]}}},
                {"Sid":"TagOwn","Effect":"Allow",
                "Action":["elasticloadbalancing:AddTags","elasticloadbalancing:RemoveTags"],
                "Resource":{{{{Balancing}}}},"Condition":{{{{{Unmarked}}}},"StringEquals":{{{{{Made}}}}}}},
                {"Sid":"ChangeOwn","Effect":"Allow","Action":["elasticloadbalancing:AddListenerCertificates",
                "elasticloadbalancing:DeleteListener","elasticloadbalancing:DeleteLoadBalancer",
                "elasticloadbalancing:DeleteRule","elasticloadbalancing:DeleteTargetGroup",
                "elasticloadbalancing:DeregisterTargets","elasticloadbalancing:ModifyCapacityReservation",
                "elasticloadbalancing:ModifyIpPools","elasticloadbalancing:ModifyListener",
                "elasticloadbalancing:ModifyListenerAttributes","elasticloadbalancing:ModifyLoadBalancerAttributes",
                "elasticloadbalancing:ModifyRule","elasticloadbalancing:ModifyTargetGroup",
                "elasticloadbalancing:ModifyTargetGroupAttributes","elasticloadbalancing:RegisterTargets",
                "elasticloadbalancing:RemoveListenerCertificates","elasticloadbalancing:SetIpAddressType",
                "elasticloadbalancing:SetRulePriorities","elasticloadbalancing:SetSecurityGroups",
                "elasticloadbalancing:SetSubnets"],
                "Resource":{{{{Balancing}}}},"Condition":{"StringEquals":{{{{{Made}}}}}}}]}
                """.JoinLines()));
    }

    [Test]
    public void Policies_OfServices_AllowOnlyReadingOnEverythingAndSayWhy()
    {
        PolicyStatement[] wide =
        [
            .. LoadBalancerControllerPolicy.Of(ServiceRun.Named(), "1", "vpc-1").Statements,
            .. ClusterAutoscalerPolicy.Of(ServiceRun.Named(), "1").Statements,
        ];
        wide = [.. wide.Where(statement => statement.Resources!.Values.Contains("*"))];
        Assert.Multiple(() =>
        {
            Assert.That(wide, Has.Length.EqualTo(4));
            Assert.That(wide.Select(statement => statement.Resources!.Reason), Has.All.Not.Null.And.Not.Empty);
            Assert.That(
                wide.SelectMany(statement => statement.Actions.Values).Select(action => action.Split(':')[1]),
                Has.All.Match("^(Describe|Get|List)[A-Za-z]+$"));
        });
    }

    // Inline policies of a role may have 10240 characters together; a cluster's name has at most 100.
    [TestCase("eu-west-1")]
    [TestCase("us-gov-west-1")]
    public void Policies_OfTheLongestNames_FitIntoARole(string region)
    {
        var cluster = ServiceRun.Named(new string('n', 100), region);
        var account = 123456789012.ToString(CultureInfo.InvariantCulture);
        Assert.Multiple(() =>
        {
            Assert.That(
                LoadBalancerControllerPolicy.Of(cluster, account, "vpc-0123456789abcdef0").ToJson(),
                Has.Length.LessThan(10240));
            Assert.That(ClusterAutoscalerPolicy.Of(cluster, account).ToJson(), Has.Length.LessThan(10240));
        });
    }

    [Test]
    public void Policies_InAnotherPartition_NameNothingElsewhere()
    {
        var cluster = ServiceRun.Named(region: "us-gov-west-1");
        var arns = LoadBalancerControllerPolicy.Of(cluster, "1", "vpc-1").Statements
            .Concat(ClusterAutoscalerPolicy.Of(cluster, "1").Statements)
            .SelectMany(statement => statement.Resources!.Values)
            .Where(resource => resource != "*")
            .ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(arns, Is.Not.Empty);
            Assert.That(arns, Has.All.Match("^arn:aws-us-gov:(iam:|[a-z0-9-]+:us-gov-west-1):1:"));
        });
    }

    private static string Reading =>
        """
        {"Sid":"ReadNetwork","Effect":"Allow","Action":["ec2:DescribeAccountAttributes","ec2:DescribeAddresses",
        "ec2:DescribeAvailabilityZones","ec2:DescribeCoipPools","ec2:DescribeInstances",
        "ec2:DescribeInternetGateways","ec2:DescribeIpamPools","ec2:DescribeNetworkInterfaces",
        "ec2:DescribeRouteTables","ec2:DescribeSecurityGroups","ec2:DescribeSubnets","ec2:DescribeTags",
        "ec2:DescribeVpcPeeringConnections","ec2:DescribeVpcs","ec2:GetCoipPoolUsage",
        "ec2:GetSecurityGroupsForVpc"],"Resource":"*"},
        {"Sid":"ReadLoadBalancers","Effect":"Allow","Action":["elasticloadbalancing:DescribeCapacityReservation",
        "elasticloadbalancing:DescribeListenerAttributes","elasticloadbalancing:DescribeListenerCertificates",
        "elasticloadbalancing:DescribeListeners","elasticloadbalancing:DescribeLoadBalancerAttributes",
        "elasticloadbalancing:DescribeLoadBalancers","elasticloadbalancing:DescribeRules",
        "elasticloadbalancing:DescribeSSLPolicies","elasticloadbalancing:DescribeTags",
        "elasticloadbalancing:DescribeTargetGroupAttributes","elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth","elasticloadbalancing:DescribeTrustStores"],"Resource":"*"},
        {"Sid":"FindCertificates","Effect":"Allow","Action":["acm:ListCertificates","iam:ListServerCertificates"],
        "Resource":"*"},
        {"Sid":"ReadCertificates","Effect":"Allow","Action":["acm:DescribeCertificate",
        "cognito-idp:DescribeUserPoolClient","iam:GetServerCertificate"],
        "Resource":["arn:aws:acm:eu-west-1:123456789012:certificate/*",
        "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/*",
        "arn:aws:iam::123456789012:server-certificate/*"]}
        """.JoinLines();
}
