namespace Pulumi.Eks;

/// <summary>What <see cref="Cluster.GetKubeconfig"/> gets back.</summary>
[OutputType]
internal sealed class ClusterGetKubeconfigResult
{
    public readonly string Result;

    [OutputConstructor]
    private ClusterGetKubeconfigResult(string result) => Result = result;
}
