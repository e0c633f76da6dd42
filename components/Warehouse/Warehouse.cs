using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.RedshiftServerless;

namespace DataPlatform.Components.Warehouse;

/// <summary>
/// A data warehouse: Redshift Serverless in the private subnets, encrypted, with a password that AWS keeps, roles that
/// load from the lake and read its tables, and a limit on what it computes.
/// </summary>
/// <remarks>
/// Destroying it deletes its data: the provider knows no final snapshot. Where that must not be, protect it. Users,
/// their rights and external schemas are made by SQL; <see cref="Facts"/> has what that takes.
/// </remarks>
public sealed class Warehouse : ComponentResource
{
    /// <summary>Makes the warehouse.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the warehouse is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public Warehouse(string name, WarehouseArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:warehouse:Warehouse", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var data = new WarehouseData(args.Data, args.Target.Region);
        var roles = new WarehouseRoles(name, this, args, data);
        var store = WarehouseStore.Create(name, this, args, roles);
        var group = WarehouseAccess.CreateSecurityGroup(name, this, args);
        var workgroup = WarehouseCompute.Create(name, this, args, store, group);
        UsageLimitId = args.Options.Limit is { } limit
            ? WarehouseCompute.Limit(name, this, limit, workgroup).Id
            : null;

        NamespaceName = store.NamespaceName;
        NamespaceArn = store.Arn;
        WorkgroupName = workgroup.WorkgroupName;
        CopyRoleArn = roles.Copy.Arn;
        SpectrumRoleArn = roles.Spectrum.Arn;
        SecurityGroupId = group.Id;
        Facts = CreateFacts(args, store, workgroup, data);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["namespaceName"] = NamespaceName,
            ["workgroupName"] = WorkgroupName,
            ["copyRoleArn"] = CopyRoleArn,
            ["spectrumRoleArn"] = SpectrumRoleArn,
            ["securityGroupId"] = SecurityGroupId,
        });
    }

    /// <summary>Name of the namespace, which holds the data.</summary>
    public Output<string> NamespaceName { get; }

    /// <summary>ARN of the namespace.</summary>
    public Output<string> NamespaceArn { get; }

    /// <summary>Name of the workgroup, which computes; its metrics bear it.</summary>
    public Output<string> WorkgroupName { get; }

    /// <summary>ID of the limit of use; null: there is none.</summary>
    public Output<string>? UsageLimitId { get; }

    /// <summary>ARN of the role for COPY and UNLOAD.</summary>
    public Output<string> CopyRoleArn { get; }

    /// <summary>ARN of the role of external tables; with Lake Formation the one to grant them to.</summary>
    public Output<string> SpectrumRoleArn { get; }

    /// <summary>ID of the warehouse's security group.</summary>
    public Output<string> SecurityGroupId { get; }

    /// <summary>How clients work with the warehouse.</summary>
    public Output<WarehouseFacts> Facts { get; }

    private Output<WarehouseFacts> CreateFacts(
        WarehouseArgs args, Namespace store, Workgroup workgroup, WarehouseData data)
    {
        var region = args.Target.Region.Name;
        var schemas = Output.Tuple(data.All, SpectrumRoleArn).Apply(both => both.Item1.ToImmutableSortedDictionary(
            entry => entry.Name,
            entry => WarehouseStatements.ExternalSchema(entry.Data.Database, region, both.Item2),
            StringComparer.Ordinal));
        var host = workgroup.Endpoints.Apply(endpoints => endpoints[0].Address!);
        var stagingUri = args.Target.AccountId.Apply(account => WarehousePolicies.Staging(args.Target, account).Uri);
        return Output.Tuple(
            host,
            store.AdminPasswordSecretArn,
            CopyRoleArn,
            SpectrumRoleArn,
            schemas,
            stagingUri,
            args.DataKeyArn.ToOutput()).Apply(values => new WarehouseFacts(
                values.Item1,
                args.Options.Port,
                args.Options.Database,
                values.Item2,
                values.Item3,
                values.Item4,
                values.Item5,
                values.Item6,
                values.Item7));
    }
}
