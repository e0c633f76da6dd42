using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Dlm;
using Pulumi.Aws.Dlm.Inputs;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss;

/// <summary>Daily snapshots of the data volume, the oldest of which go when there are enough.</summary>
/// <remarks>
/// A snapshot holds a file system that was in use, as a crash would leave it. Snapshots stay when the stack goes.
/// </remarks>
internal static class DssSnapshots
{
    // In UTC: the night in Europe, before the working day in America ends its backups.
    private const string Time = "02:00";

    /// <summary>Makes the policy and the role that it works with.</summary>
    /// <param name="name">Start of the names.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="args">What the volume is like.</param>
    /// <param name="volumeName">The volume's name tag, which no other volume has.</param>
    public static void Create(string name, DssVolume parent, DssVolumeArgs args, string volumeName)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var physicalName = $"{args.Target.NamePrefix}-dss-snapshots";
        var role = new Role(
            $"{name}-snapshots-role",
            new RoleArgs
            {
                Description = $"{args.Target.NamePrefix}: snapshots of the data volume of DSS",
                AssumeRolePolicy = Trust.ToJson(),
                Tags = { ["Name"] = physicalName },
            },
            child);
        // AWS's own policy: nothing narrower is documented for what the service does on its own schedule.
        var permissions = new RolePolicyAttachment(
            $"{name}-snapshots-policy",
            new RolePolicyAttachmentArgs
            {
                Role = role.Name,
                PolicyArn = args.Target.ManagedPolicyArn("service-role/AWSDataLifecycleManagerServiceRole"),
            },
            child);
        _ = new LifecyclePolicy(
            $"{name}-snapshots",
            new LifecyclePolicyArgs
            {
                Description = $"{args.Target.NamePrefix} daily snapshots of the data volume of DSS",
                ExecutionRoleArn = role.Arn,
                State = "ENABLED",
                PolicyDetails = Details(args.SnapshotDays, volumeName),
                Tags = { ["Name"] = physicalName },
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { permissions } });
    }

    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "MakeSnapshots",
        Principal = PolicyPrincipal.Service("dlm.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });

    private static LifecyclePolicyPolicyDetailsArgs Details(int snapshots, string volumeName) => new()
    {
        PolicyType = "EBS_SNAPSHOT_MANAGEMENT",
        ResourceTypes = { "VOLUME" },
        TargetTags = { ["Name"] = volumeName },
        Schedules =
        {
            new LifecyclePolicyPolicyDetailsScheduleArgs
            {
                Name = "daily",
                CopyTags = true,
                CreateRule = new LifecyclePolicyPolicyDetailsScheduleCreateRuleArgs
                {
                    Interval = 24,
                    IntervalUnit = "HOURS",
                    Times = Time,
                },
                RetainRule = new LifecyclePolicyPolicyDetailsScheduleRetainRuleArgs { Count = snapshots },
            },
        },
    };
}
