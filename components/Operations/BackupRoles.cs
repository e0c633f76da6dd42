using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Operations;

/// <summary>The roles with which AWS Backup makes backups, and with which it restores them.</summary>
/// <remarks>
/// They have AWS's own policies: what a backup needs differs by service and grows with them, and a missing permission
/// can show as nothing but an incomplete backup of a successful job. Two roles, so that what runs every night cannot
/// write over data. Only AWS Backup can take them. Its documentation names no condition for their trust; a role is
/// passed only within its account.
/// </remarks>
internal sealed class BackupRoles
{
    private readonly string _name;
    private readonly BackupVault _parent;
    private readonly AwsTarget _target;

    /// <summary>Makes the roles.</summary>
    /// <param name="name">Start of the names.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="target">Where they are.</param>
    /// <param name="buckets">Whether they are for buckets as well.</param>
    public BackupRoles(string name, BackupVault parent, AwsTarget target, bool buckets)
    {
        (_name, _parent, _target) = (name, parent, target);
        (Backup, Ready) = Create(
            "backup",
            "makes backups",
            "service-role/AWSBackupServiceRolePolicyForBackup",
            buckets ? "AWSBackupServiceRolePolicyForS3Backup" : null);
        (Restore, _) = Create(
            "restore",
            "restores backups",
            "service-role/AWSBackupServiceRolePolicyForRestores",
            buckets ? "AWSBackupServiceRolePolicyForS3Restore" : null);
    }

    /// <summary>The role for backups.</summary>
    public Role Backup { get; }

    /// <summary>What gives it its permissions.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>The role for restores, which is given to a restore job when it is started.</summary>
    public Role Restore { get; }

    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "BackUp",
        Principal = PolicyPrincipal.Service("backup.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });

    private (Role Role, ImmutableArray<Resource> Policies) Create(
        string label, string task, params string?[] policies)
    {
        var options = new CustomResourceOptions { Parent = _parent };
        var role = new Role(
            $"{_name}-{label}-role",
            new RoleArgs
            {
                Description = $"{_target.NamePrefix}: AWS Backup {task}",
                AssumeRolePolicy = Trust.ToJson(),
                Tags = { ["Name"] = $"{_target.NamePrefix}-{label}" },
            },
            options);
        return (role,
        [
            .. policies.OfType<string>().Select(policy => new RolePolicyAttachment(
                $"{_name}-{label}-{policy.Split('/')[^1]}",
                new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = _target.ManagedPolicyArn(policy) },
                options)),
        ]);
    }
}
