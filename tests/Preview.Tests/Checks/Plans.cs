using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Checks;

/// <summary>Makes little plans and holds them against single rules.</summary>
internal static class Plans
{
    public const string Vpc = "aws:ec2/vpc:Vpc";
    public const string Subnet = "aws:ec2/subnet:Subnet";
    public const string SecurityGroup = "aws:ec2/securityGroup:SecurityGroup";
    public const string SecurityGroupRule = "aws:ec2/securityGroupRule:SecurityGroupRule";
    public const string IngressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    public const string Bucket = "aws:s3/bucket:Bucket";
    public const string BucketPolicy = "aws:s3/bucketPolicy:BucketPolicy";
    public const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    public const string Key = "aws:kms/key:Key";
    public const string Role = "aws:iam/role:Role";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    public const string Policy = "aws:iam/policy:Policy";
    public const string EksComponent = "eks:index:Cluster";
    public const string NodeGroup = "aws:eks/nodeGroup:NodeGroup";
    public const string LaunchTemplate = "aws:ec2/launchTemplate:LaunchTemplate";

    public static PlanResource Resource(string type, string name, string inputs = "{}", string? id = null) => new()
    {
        Urn = $"urn:pulumi:dev::platform::{type}::{name}",
        Type = type,
        Name = name,
        Custom = true,
        Provider = "urn:pulumi:dev::platform::pulumi:providers:aws::aws::1",
        Id = id ?? name,
        Inputs = JsonNode.Parse(inputs)!.AsObject(),
        Outputs = JsonNode.Parse(inputs)!.AsObject(),
    };

    public static PlatformPlan Plan(
        Dictionary<string, string> config, params IEnumerable<PlanResource> resources) => new(
        "platform",
        "dev",
        config.ToImmutableSortedDictionary(StringComparer.Ordinal),
        [.. resources],
        [],
        [],
        []);

    /// <summary>What a rule finds: severity, resource name, property, message.</summary>
    public static List<(Severity Severity, string Name, string Property, string Message)> Check(
        string rule, params IEnumerable<PlanResource> resources) =>
        Check(rule, new Dictionary<string, string> { ["aws:region"] = "eu-west-1" }, resources);

    public static List<(Severity Severity, string Name, string Property, string Message)> Check(
        string rule, Dictionary<string, string> config, params IEnumerable<PlanResource> resources) =>
    [
        .. PlanChecks.All.Single(one => one.Id == rule).Check(new PlanIndex(Plan(config, resources), Today.Fixed))
            .Select(found => (found.Severity, found.Urn.Split("::")[^1], found.Property, found.Message)),
    ];

    /// <summary>The messages that a rule finds for one resource.</summary>
    public static List<string> Messages(string rule, string type, string inputs) =>
        [.. Check(rule, Resource(type, "thing", inputs)).Select(found => found.Message)];
}
