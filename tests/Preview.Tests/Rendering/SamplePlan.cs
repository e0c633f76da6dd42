using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Rendering;

/// <summary>A small plan with one of everything that a renderer shows.</summary>
internal static class SamplePlan
{
    public const string Stack = "urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev";
    public const string Network = "urn:pulumi:dev::demo::dataplatform:network:Network::net";
    public const string Provider = "urn:pulumi:dev::demo::pulumi:providers:aws::aws";
    public const string Vpc = "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/vpc:Vpc::net-vpc";
    public const string Nat =
        "urn:pulumi:dev::demo::dataplatform:network:Network$aws:ec2/natGateway:NatGateway::net-nat";
    public const string Bucket = "urn:pulumi:dev::demo::aws:s3/bucket:Bucket::raw [x]";
    public const string Password = "urn:pulumi:dev::demo::random:index/randomPassword:RandomPassword::admin";

    public static PlatformPlan Create() => new(
        "demo",
        "dev",
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, [KeyValuePair.Create("demo:token", "[secret]")]),
        [
            Resource(Stack, "pulumi:pulumi:Stack", "demo-dev", null) with { Custom = false },
            Resource(Password, "random:index/randomPassword:RandomPassword", "admin", Stack) with
            {
                Inputs = new JsonObject { ["length"] = 8 },
                Outputs = new JsonObject { ["length"] = 8, ["result"] = "hunter22" },
                SecretPaths = ["result"],
            },
            Resource(Bucket, "aws:s3/bucket:Bucket", "raw [x]", Stack) with
            {
                Inputs = new JsonObject
                {
                    ["tags"] = new JsonObject { ["b"] = "<&>", ["a"] = "é" },
                    ["bucket"] = "raw",
                },
                Provider = Provider + "::aws-id",
                Protect = true,
                RetainOnDelete = true,
                IgnoreChanges = ["tags"],
                ImportId = "raw-old",
            },
            Resource(Network, "dataplatform:network:Network", "net", Stack) with { Custom = false },
            Resource(Nat, "aws:ec2/natGateway:NatGateway", "net-nat", Network) with
            {
                Id = "nat-1",
                Provider = Provider + "::aws-id",
                Dependencies = [Vpc],
                PropertyDependencies = ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal, [KeyValuePair.Create("subnetId", ImmutableArray.Create(Vpc))]),
                DeletedWith = Vpc,
            },
            Resource(Vpc, "aws:ec2/vpc:Vpc", "net-vpc", Network) with
            {
                Id = "vpc-1",
                Provider = Provider + "::aws-id",
                Inputs = new JsonObject { ["enableDnsHostnames"] = true },
                Outputs = new JsonObject { ["arn"] = "arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1" },
                Read = true,
            },
            Resource(Provider, "pulumi:providers:aws", "aws", Stack) with
            {
                Id = "aws-id",
                Inputs = new JsonObject { ["region"] = "eu-west-1" },
            },
        ],
        new JsonObject { ["vpcId"] = "vpc-1", ["password"] = "hunter22", ["zones"] = new JsonArray("a", "b") },
        ["password"],
        [
            new Finding(Severity.Info, "note", "", "", "only [bold]a remark[/]"),
            new Finding(Severity.Error, "vpc-cidr", Vpc, "cidrBlock", "missing; expected a CIDR block"),
            new Finding(Severity.Warning, "nat-single", Nat, "", "one gateway for all zones"),
        ]);

    public static PlanResource Resource(string urn, string type, string name, string? parent) => new()
    {
        Urn = urn,
        Type = type,
        Name = name,
        Custom = true,
        Parent = parent,
        Inputs = [],
        Outputs = [],
    };
}
