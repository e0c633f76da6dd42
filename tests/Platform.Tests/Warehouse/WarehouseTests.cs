using System.Collections.Immutable;
using DataPlatform.Components.Warehouse;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Warehouse;

public sealed class WarehouseTests
{
    private const string Namespace = "aws:redshiftserverless/namespace:Namespace";
    private const string Workgroup = "aws:redshiftserverless/workgroup:Workgroup";
    private const string UsageLimit = "aws:redshiftserverless/usageLimit:UsageLimit";
    private const string LogGroup = "aws:cloudwatch/logGroup:LogGroup";
    private const string Ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
    private const string Egress = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
    private static readonly string[] LogGroups =
        ["warehouse-connectionlog", "warehouse-useractivitylog", "warehouse-userlog"];

    [Test]
    public async Task Warehouse_ByDefault_HasExactlyTheseResources()
    {
        var run = await WarehouseRun.Of();
        Assert.That(
            WarehouseRun.Parts(run).CountBy(part => part.Type),
            Is.EquivalentTo(new Dictionary<string, int>
            {
                [LogGroup] = 3,
                ["aws:ec2/securityGroup:SecurityGroup"] = 1,
                ["aws:iam/role:Role"] = 2,
                ["aws:iam/rolePolicy:RolePolicy"] = 1,
                [Namespace] = 1,
                [Workgroup] = 1,
                [Ingress] = 1,
                ["dataplatform:warehouse:Warehouse"] = 1,
            }));
    }

    [Test]
    public async Task Namespace_Always_IsEncryptedWithAPasswordThatAwsKeeps()
    {
        var run = await WarehouseRun.Of();
        Assert.That(
            run.Single(Namespace, "warehouse-namespace").Json,
            Is.EqualTo(
                """
                {"adminPasswordSecretKmsKeyId":"arn:secrets","adminUsername":"admin","dbName":"analytics",
                "defaultIamRoleArn":"arn:aws:mock:::warehouse-copy-role",
                "iamRoles":["arn:aws:mock:::warehouse-copy-role","arn:aws:mock:::warehouse-spectrum-role"],
                "kmsKeyId":"arn:warehouse","logExports":["connectionlog","useractivitylog","userlog"],
                "manageAdminPassword":true,"namespaceName":"dataplatform-dev","tags":{"Name":"dataplatform-dev"}}
                """.JoinLines()));
    }

    [Test]
    public async Task Logs_Always_GoToEncryptedGroupsThatAreThereFirst()
    {
        var run = await WarehouseRun.Of(logRetentionInDays: 30);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(LogGroup, "warehouse-userlog").Json,
                Is.EqualTo(
                    """
                    {"kmsKeyId":"arn:logs","name":"/aws/redshift/dataplatform-dev/userlog","retentionInDays":30,
                    "tags":{"Name":"/aws/redshift/dataplatform-dev/userlog"}}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(Namespace, "warehouse-namespace").DependsOn, Is.EqualTo(LogGroups));
        });
    }

    [Test]
    public async Task Workgroup_ByDefault_IsSmallPrivateAndSpeaksTlsOnly()
    {
        var run = await WarehouseRun.Of();
        Assert.That(
            run.Single(Workgroup, "warehouse-workgroup").Json,
            Is.EqualTo(
                """
                {"baseCapacity":8,"configParameters":[{"parameterKey":"enable_user_activity_logging",
                "parameterValue":"true"},{"parameterKey":"require_ssl","parameterValue":"true"}],
                "enhancedVpcRouting":false,"namespaceName":"dataplatform-dev","port":5439,
                "pricePerformanceTarget":{"enabled":false},"publiclyAccessible":false,
                "securityGroupIds":["warehouse-security-group-id"],
                "subnetIds":["network-private-a-id","network-private-b-id","network-private-c-id"],
                "tags":{"Name":"dataplatform-dev"},"workgroupName":"dataplatform-dev"}
                """.JoinLines()));
    }

    [Test]
    public async Task Options_OfTheWarehouse_AreFollowed()
    {
        var run = await WarehouseRun.Of(options: new()
        {
            BaseCapacity = 16,
            MaxCapacity = 64,
            Database = "sales",
            AdminUser = "boss",
            Port = 8191,
            EnhancedVpcRouting = true,
        });
        var workgroup = run.Single(Workgroup, "warehouse-workgroup");
        var store = run.Single(Namespace, "warehouse-namespace");
        Assert.Multiple(() =>
        {
            Assert.That(workgroup["baseCapacity"], Is.EqualTo(16));
            Assert.That(workgroup["maxCapacity"], Is.EqualTo(64));
            Assert.That(workgroup["port"], Is.EqualTo(8191));
            Assert.That(workgroup["enhancedVpcRouting"], Is.EqualTo(true));
            Assert.That(store["dbName"], Is.EqualTo("sales"));
            Assert.That(store.Json, Does.Contain("\"adminUsername\":\"boss\""));
            Assert.That(run.Single(Ingress, "warehouse-from-cluster")["fromPort"], Is.EqualTo(8191));
        });
    }

    [TestCase(LimitPeriod.Daily, LimitAction.Log, "daily", "log")]
    [TestCase(LimitPeriod.Weekly, LimitAction.EmitMetric, "weekly", "emit-metric")]
    [TestCase(LimitPeriod.Monthly, LimitAction.Deactivate, "monthly", "deactivate")]
    public async Task Limit_OfTheWarehouse_IsOnItsWorkgroup(
        LimitPeriod period, LimitAction action, string periodWord, string actionWord)
    {
        var run = await WarehouseRun.Of(options: new() { Limit = new(24, period, action) });
        Assert.That(
            run.Single(UsageLimit, "warehouse-usage-limit").Json,
            Is.EqualTo(
                $$"""
                {"amount":24,"breachAction":"{{actionWord}}","period":"{{periodWord}}",
                "resourceArn":"arn:aws:mock:::warehouse-workgroup","usageType":"serverless-compute"}
                """.JoinLines()));
    }

    [TestCase(false, null)]
    [TestCase(true, "warehouse-usage-limit-id")]
    public async Task UsageLimitId_OfTheWarehouse_IsThatOfItsLimitIfThereIsOne(bool limited, string? expected)
    {
        Output<string>? id = null;
        await WarehouseRun.Of(
            options: new() { Limit = limited ? new(24, LimitPeriod.Daily, LimitAction.Log) : null },
            look: warehouse => id = warehouse.UsageLimitId);
        Assert.That(id is null ? null : await OutputUtilities.GetValueAsync(id), Is.EqualTo(expected));
    }

    [Test]
    public async Task Clients_OfTheWarehouse_ReachItsPortAndNobodyElseDoes()
    {
        var run = await WarehouseRun.Of(clients: new() { ["dss"] = "sg-dss", ["cluster"] = "sg-cluster" });
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Ingress).Where(rule => rule.Name.StartsWith("warehouse", StringComparison.Ordinal))
                    .Select(rule => rule.Json),
                Is.EqualTo(new[] { "cluster", "dss" }.Select(client =>
                    $$$"""
                    {"description":"SQL from {{{client}}}","fromPort":5439,"ipProtocol":"tcp",
                    "referencedSecurityGroupId":"sg-{{{client}}}","securityGroupId":"warehouse-security-group-id",
                    "tags":{"Name":"dataplatform-dev-warehouse-from-{{{client}}}"},"toPort":5439}
                    """.JoinLines())));
            Assert.That(
                run.Single("aws:ec2/securityGroup:SecurityGroup", "warehouse-security-group").Json,
                Is.EqualTo(
                    """
                    {"description":"Warehouse: SQL from its clients","tags":{"Name":"dataplatform-dev-warehouse"},
                    "vpcId":"network-vpc-id"}
                    """.JoinLines()));
        });
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Egress_OfTheWarehouse_IsHttpsWhereItsTrafficGoesThroughTheVpc(bool routing, int rules)
    {
        var run = await WarehouseRun.Of(options: new() { EnhancedVpcRouting = routing });
        Assert.That(
            run.OfType(Egress).Select(rule => (rule.Name, rule["cidrIpv4"], rule["fromPort"], rule["toPort"])),
            Is.EqualTo(Enumerable.Repeat(("warehouse-https", (object)"0.0.0.0/0", (object)443, (object)443), rules)));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Data_OfAProtectedWarehouse_IsProtectedAndRetainedWithItsLogs(bool protect)
    {
        var run = await WarehouseRun.Of(protect: protect);
        var parts = run.Options.Where(part => part.Parent == "warehouse").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(
                parts.Where(part => part.Protect is not null).Select(part => part.Name),
                Is.EqualTo(protect ? ["warehouse-namespace"] : Array.Empty<string>()));
            Assert.That(
                parts.Where(part => part.RetainOnDelete is not null).Select(part => part.Name),
                Is.EquivalentTo(protect ? [.. LogGroups, "warehouse-namespace"] : Array.Empty<string>()));
        });
    }

    // Names of namespaces and workgroups are taken until the old ones are gone.
    [Test]
    public async Task Parts_OfTheWarehouse_GiveWayToTheirReplacementsAndKeepWhatAwsChanges()
    {
        var run = await WarehouseRun.Of();
        var parts = run.Options.Where(part => part.Parent == "warehouse").ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(
                parts.Where(part => part.DeleteBeforeReplace == true).Select(part => part.Name),
                Is.EquivalentTo(new[] { "warehouse-namespace", "warehouse-workgroup" }));
            Assert.That(
                parts.Where(part => part.IgnoreChanges.Length > 0)
                    .Select(part => $"{part.Name}: {string.Join(' ', part.IgnoreChanges)}"),
                Is.EquivalentTo(new[]
                {
                    "warehouse-namespace: adminUsername", "warehouse-workgroup: configParameters",
                }));
        });
    }

    [Test]
    public async Task Parts_OfTheWarehouse_AreItsChildren()
    {
        var run = await WarehouseRun.Of(new() { ["sales"] = WarehouseRun.Sales }, new() { Limit = new(1, 0, 0) });
        Assert.That(
            run.Options.Where(part => part.Parent == "warehouse").Select(part => part.Name),
            Is.EquivalentTo(WarehouseRun.Parts(run).Select(part => part.Name).Where(name => name != "warehouse")));
    }

    [Test]
    public async Task Facts_OfTheWarehouse_AreWhatAClientNeeds()
    {
        Output<WarehouseFacts>? facts = null;
        var run = await WarehouseRun.Of(
            new() { ["sales"] = WarehouseRun.Sales, ["finance"] = WarehouseRun.Finance },
            look: warehouse => facts = warehouse.Facts);
        var value = await OutputUtilities.GetValueAsync(facts!);
        const string Role = "arn:aws:mock:::warehouse-spectrum-role";
        Assert.Multiple(() =>
        {
            Assert.That(
                value with { ExternalSchemas = ImmutableSortedDictionary<string, string>.Empty },
                Is.EqualTo(new WarehouseFacts(
                    "warehouse-workgroup.redshift.mock",
                    5439,
                    "analytics",
                    "arn:aws:mock:::warehouse-namespace-admin",
                    "arn:aws:mock:::warehouse-copy-role",
                    Role,
                    ImmutableSortedDictionary<string, string>.Empty,
                    "s3://dataplatform-dev-workspace-123456789012-eu-west-1/warehouse/",
                    "arn:data")));
            Assert.That(
                value.ExternalSchemas,
                Is.EqualTo(new Dictionary<string, string>
                {
                    ["finance"] = Schema("finance"),
                    ["sales"] = Schema("dataplatform_dev_sales"),
                }));
            Assert.That(run.Calls, Has.None.Contains("secretsmanager"));
        });

        static string Schema(string name) =>
            $"CREATE EXTERNAL SCHEMA IF NOT EXISTS \"{name}\" FROM DATA CATALOG DATABASE '{name}' "
            + $"REGION 'eu-west-1' IAM_ROLE '{Role}';";
    }

    [Test]
    public async Task Outputs_OfTheWarehouse_AreThoseOfItsParts()
    {
        Output<ImmutableArray<string>>? outputs = null;
        await WarehouseRun.Of(look: warehouse => outputs = Output.All(
            warehouse.NamespaceName,
            warehouse.NamespaceArn,
            warehouse.WorkgroupName,
            warehouse.CopyRoleArn,
            warehouse.SpectrumRoleArn,
            warehouse.SecurityGroupId));
        Assert.That(
            await OutputUtilities.GetValueAsync(outputs!),
            Is.EqualTo(new[]
            {
                "dataplatform-dev", "arn:aws:mock:::warehouse-namespace", "dataplatform-dev",
                "arn:aws:mock:::warehouse-copy-role", "arn:aws:mock:::warehouse-spectrum-role",
                "warehouse-security-group-id",
            }));
    }

    [Test]
    public void Args_WithAMistakeInTheOptions_AreRefused() =>
        Assert.That(
            async () => await WarehouseRun.Of(options: new() { EnhancedVpcRouting = true }, zones: "ab"),
            Throws.Exception.With.Message.Contains(
                "Options.enhancedVpcRouting: 'true' needs 3 zones, and the network has 2; accepted: false, or a "
                + "network of 3 zones"));

    [Test]
    public void Args_WithAnOddRetention_AreRefused() =>
        Assert.That(
            async () => await WarehouseRun.Of(logRetentionInDays: 2),
            Throws.Exception.With.Message.Contains("LogRetentionInDays is 2; accepted: 1, 3, 5, 7"));
}
