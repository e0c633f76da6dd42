using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Dss;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The nodes of a cluster that DSS makes: <c>dss:nodePool</c>.</summary>
internal static class DssNodePoolSettings
{
    private const string Key = "nodePool";

    private static Scalar<string> MachineType { get; } = new(
        "an EC2 instance type",
        "an EC2 instance type with x86 processors, such as m7i.4xlarge",
        text => InstanceTypes.ArchitectureOf(text) switch
        {
            null => MachineType!.Not(),
            NodeArchitecture.Arm => new("", "has Arm processors, on which DSS's images do not run"),
            _ => new(text),
        });

    /// <summary>Reads the nodes; null: DSS makes no cluster.</summary>
    /// <param name="section">The keys.</param>
    /// <param name="mode">Which cluster DSS runs containers on.</param>
    public static DssNodePoolSpec? Read(SettingsSection section, DssClusterMode mode)
    {
        var usual = new DssNodePoolSpec();
        var pool = section.Object(Key, item => new DssNodePoolSpec(
            item.Get("machineType", MachineType, usual.MachineType),
            item.Get("nodes", Scalars.Whole(1, 450), usual.Nodes),
            item.Get("diskGiB", Scalars.Whole(50, NodePoolCheck.LargestDisk), usual.DiskGiB)));
        if (mode == DssClusterMode.Dynamic)
            return pool ?? usual;
        if (section.IsGiven(Key) && !section.HasErrors(DssRules.Mode))
            section.Refuse(
                Key,
                $"is of a cluster that DSS makes, and {section.PathOf(DssRules.Mode)} is {DssRules.WordOf(mode)}; "
                + "accepted: nothing, or nodes with dynamic");
        return null;
    }
}
