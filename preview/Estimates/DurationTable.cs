using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>
/// How long resources take to create, in seconds: the one place to change one. Typical values from public deployment
/// logs of 2025 and 2026. What no log was found for is estimated from what is most like it: objects in a cluster and
/// parts of one (as a namespace and an access entry), log groups, queue policies, event rules, and all of registry,
/// catalog, secrets, alarms, backups, schedules and snapshot policies (single calls), all of EMR on EKS, EMR Studio and
/// S3 Tables (an endpoint as a load balancer and two workloads one after the other), the add-ons
/// eks-node-monitoring-agent (a DaemonSet, as eks-pod-identity-agent) and snapshot-controller (a Deployment, as
/// coredns), and the charts cluster-autoscaler and nvidia-device-plugin (one workload, as karpenter), cert-manager
/// (three workloads and a job that waits for them) and karpenter-crd (nothing that runs).
/// </summary>
internal static class DurationTable
{
    /// <summary>What a resource counts with whose duration is not known.</summary>
    public const int DefaultSeconds = 5;

    // A stack that waits for a host of DSS: packages, downloads, installation, base images, configuration. An estimate,
    // as nobody has measured it; the images of Docker are the most of it.
    private const int HostSetupSeconds = 35 * 60;
    private const string WaitCondition = "AWS::CloudFormation::WaitCondition";

    private const string Types = """
        aws:ec2/subnet 1|aws:ec2/internetGateway 1|aws:ec2/natGateway 105|aws:ec2/eip 1|aws:ec2/routeTable 1
        aws:ec2/route 1|aws:ec2/routeTableAssociation 1|aws:ec2/securityGroup 2|aws:ec2/securityGroupRule 1
        aws:vpc/securityGroupIngressRule 1|aws:vpc/securityGroupEgressRule 1|aws:ec2/launchTemplate 1
        aws:ec2/instance 13|aws:iam/role 1|aws:iam/policy 1|aws:iam/rolePolicy 1|aws:iam/rolePolicyAttachment 1
        aws:iam/instanceProfile 7|aws:iam/openIdConnectProvider 1|aws:kms/key 28|aws:kms/alias 1
        aws:iam/user 1|aws:iam/userPolicyAttachment 1|aws:iam/accessKey 1
        aws:eks/cluster 560|eks:index 560|aws:eks/accessEntry 1|aws:ecr/ 1|aws:glue/ 1|aws:athena/ 1
        aws:lakeformation/ 1|aws:secretsmanager/ 1|aws:sns/ 1|aws:budgets/ 1|aws:backup/ 1|aws:s3/bucket 1
        aws:s3/bucketPolicy 1|aws:lb/loadBalancer 160|aws:sqs/queue 25|aws:cloudwatch/metricAlarm 1
        aws:emr/cluster 540|aws:emr/instanceFleet 1|aws:emr/managedScalingPolicy 1|aws:emr/securityConfiguration 1
        aws:emr/blockPublicAccessConfiguration 1|aws:emr/studio 10|aws:emr/studioSessionMapping 1
        aws:emrcontainers/virtualCluster 2|aws:s3tables/ 1|aws:ec2/tag 1
        aws:s3/bucketObjectv2 1|aws:iam/serviceLinkedRole 5|aws:iam/groupPolicyAttachment 1
        aws:redshiftserverless/namespace 20|aws:ebs/volume 11|aws:ec2/volumeAttachment 12|aws:dlm/lifecyclePolicy 1
        aws:lb/ 1|aws:route53/record 40|aws:scheduler/ 1|aws:ssm/document 1
        aws:redshiftserverless/workgroup 270|aws:redshiftserverless/usageLimit 1
        aws:eks/accessPolicyAssociation 1|aws:eks/podIdentityAssociation 1|aws:autoscaling/tag 1
        aws:sqs/queuePolicy 1|aws:cloudwatch/eventRule 1|aws:cloudwatch/eventTarget 1|aws:cloudwatch/logGroup 1
        kubernetes:core/v1 1
        kubernetes:networking.k8s.io/v1 1|kubernetes:policy/v1 1|kubernetes:rbac.authorization.k8s.io/v1 1
        kubernetes:scheduling.k8s.io/v1 1|kubernetes:storage.k8s.io/v1 1|kubernetes:karpenter.k8s.aws/v1 1
        kubernetes:karpenter.sh/v1 1
        """;

    private const string Addons = """
        vpc-cni 35|kube-proxy 25|coredns 15|eks-pod-identity-agent 25|aws-ebs-csi-driver 45|metrics-server 50
        eks-node-monitoring-agent 25|snapshot-controller 15
        """;

    private const string Charts = """
        aws-load-balancer-controller 40|argo-cd 56|karpenter 25|cluster-autoscaler 25|cert-manager 60|karpenter-crd 5
        nvidia-device-plugin 25
        """;

    // An endpoint waits for the load balancer and the pods of its gateway; Cloud Control asks every few seconds.
    private const string CloudControlTypes = """
        AWS::EMRContainers::Endpoint 300|AWS::EMRContainers::VirtualCluster 10
        AWS::EMRContainers::SecurityConfiguration 10|AWS::EMRContainers::JobTemplate 10
        """;

    private static readonly Dictionary<string, int> ByType = Parse(Types);
    private static readonly Dictionary<string, int> ByAddon = Parse(Addons);
    private static readonly Dictionary<string, int> ByChart = Parse(Charts);
    private static readonly Dictionary<string, int> ByCloudControl = Parse(CloudControlTypes);

    /// <summary>Seconds to create a resource; null where that is not known.</summary>
    public static int? Find(PlanResource resource)
    {
        if (resource.Read || resource.Type.StartsWith("pulumi:", StringComparison.Ordinal)
            || resource.Type.StartsWith("random:", StringComparison.Ordinal))
        {
            return 0;
        }

        var inputs = resource.Inputs;
        switch (TypeKey.Of(resource.Type))
        {
            case "aws:ec2/vpc":
                return PlanFacts.Flag(inputs, "enableDnsHostnames") ? 11 : 1;
            case "aws:ec2/subnet" when PlanFacts.Flag(inputs, "mapPublicIpOnLaunch"):
                return 11;
            case "aws:ec2/vpcEndpoint":
                return PlanFacts.Text(inputs, "vpcEndpointType") is "Interface" ? 100 : 7;
            case "aws:eks/nodeGroup":
                return PlanFacts.Number(inputs["scalingConfig"] as JsonObject, "desiredSize") == 0 ? 58 : 115;
            case "aws:eks/addon":
                return Get(ByAddon, PlanFacts.Text(inputs, "addonName"));
            case "aws:cloudformation/stack"
                when PlanFacts.Text(inputs, "templateBody")?.Contains(WaitCondition, StringComparison.Ordinal) is true:
                return HostSetupSeconds;
            case "aws:cloudcontrol/resource":
                return Get(ByCloudControl, PlanFacts.Text(inputs, "typeName"));
            case "kubernetes:helm.sh/v3":
                // A chart of an OCI registry goes by its address, whose last part is the name.
                return Get(ByChart, PlanFacts.Text(inputs, "chart")?.Split('/')[^1]);
            case var key:
                // A module ('aws:glue/') holds for all its types; a type overrides it.
                return Get(ByType, key) ?? Get(ByType, TypeKey.Module(key));
        }
    }

    private static int? Get(Dictionary<string, int> table, string? key) =>
        key is not null && table.TryGetValue(key, out var seconds) ? seconds : null;

    private static Dictionary<string, int> Parse(string table)
    {
        var durations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in table.Split(['|', '\n'], StringSplitOptions.TrimEntries))
        {
            var split = pair.IndexOf(' ', StringComparison.Ordinal);
            durations.Add(pair[..split], int.Parse(pair.AsSpan(split + 1), CultureInfo.InvariantCulture));
        }

        return durations;
    }
}
