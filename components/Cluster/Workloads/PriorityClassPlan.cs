namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>A priority that pods can have.</summary>
/// <param name="Name">Its name, which pods state.</param>
/// <param name="Value">The higher, the earlier a pod is scheduled.</param>
/// <param name="Preempts">Whether a pod that finds no room takes that of pods of less priority.</param>
/// <param name="Description">Who is to use it.</param>
internal sealed record PriorityClassPlan(string Name, int Value, bool Preempts, string Description);
