using DataPlatform.Components.Iam;
using DataPlatform.Components.LakeFormation;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Warehouse;

/// <summary>
/// The roles of the warehouse: one for COPY and UNLOAD, one for external tables, so that a user of the warehouse can be
/// given the one without the other (<c>GRANT ASSUMEROLE</c>).
/// </summary>
internal sealed class WarehouseRoles
{
    private readonly string _name;
    private readonly WarehouseArgs _args;
    private readonly CustomResourceOptions _child;

    public WarehouseRoles(string name, ComponentResource parent, WarehouseArgs args, WarehouseData data)
    {
        (_name, _args) = (name, args);
        _child = new CustomResourceOptions { Parent = parent };
        Copy = CreateRole("copy", "COPY and UNLOAD");
        Spectrum = CreateRole("spectrum", "external tables");
        AddPolicy(Copy, "copy-staging", account => WarehousePolicies.WriteStaging(args.Target, account));
        foreach (var (number, portion) in data.Portions(WarehouseData.PerDataPolicy))
        {
            var policy = CreatePolicy(
                $"data-{number}", portion.Apply(items => WarehousePolicies.ReadData(items)));
            Attach(Copy, $"copy-data-{number}", policy);
            if (!args.LakeFormation)
                Attach(Spectrum, $"spectrum-data-{number}", policy);
        }

        foreach (var (number, portion) in data.Portions(WarehouseData.PerTablesPolicy))
        {
            var document = Output.Tuple(portion, args.Target.AccountId).Apply(
                both => WarehousePolicies.ReadTables(both.Item1, args.Target, both.Item2));
            Attach(Spectrum, $"spectrum-tables-{number}", CreatePolicy($"tables-{number}", document));
        }

        if (args.LakeFormation)
        {
            AddPolicy(
                Spectrum, "spectrum-lake-formation", _ => new PolicyDocument(LakeFormationStatements.DataAccess()));
        }
    }

    /// <summary>The role for COPY and UNLOAD.</summary>
    public Role Copy { get; }

    /// <summary>The role of external tables.</summary>
    public Role Spectrum { get; }

    private Role CreateRole(string label, string purpose) => new(
        $"{_name}-{label}-role",
        new RoleArgs
        {
            Description = $"{_args.Target.NamePrefix}: {purpose} of the warehouse",
            AssumeRolePolicy = WarehousePolicies.Trust.ToJson(),
            Tags = { ["Name"] = $"{_args.Target.NamePrefix}-warehouse-{label}" },
        },
        _child);

    private void AddPolicy(Role role, string label, Func<string, PolicyDocument> document) => _ = new RolePolicy(
        $"{_name}-{label}-policy",
        new RolePolicyArgs
        {
            Role = role.Name,
            Policy = _args.Target.AccountId.Apply(account => document(account).ToJson()),
        },
        _child);

    private Policy CreatePolicy(string label, Output<PolicyDocument> document) => new(
        $"{_name}-{label}",
        new PolicyArgs
        {
            Description = $"{_args.Target.NamePrefix}: what the warehouse reads ({label})",
            PolicyDocument = document.Apply(policy => WarehousePolicies.Fitting(policy, label)),
            Tags = { ["Name"] = $"{_args.Target.NamePrefix}-warehouse-{label}" },
        },
        _child);

    private void Attach(Role role, string label, Policy policy) => _ = new RolePolicyAttachment(
        $"{_name}-{label}",
        new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
        _child);
}
