namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>A taint of all nodes of a pool.</summary>
/// <param name="Key">The key, for example <c>role</c>.</param>
/// <param name="Value">The value; not empty, because Cluster Autoscaler overlooks a taint without one.</param>
/// <param name="Effect">What it does to pods that do not tolerate it.</param>
public sealed record NodeTaint(string Key, string Value, TaintEffect Effect);
