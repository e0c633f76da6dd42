namespace Pulumi.Eks;

public partial class Cluster
{
    /// <summary>Asks the component for a kubeconfig of its cluster for certain credentials.</summary>
    /// <param name="args">The role or profile to authenticate as; by default the provider's own credentials.</param>
    public Output<string> GetKubeconfig(ClusterGetKubeconfigArgs? args = null) =>
        Deployment.Instance
            .Call<ClusterGetKubeconfigResult>(
                "eks:index:Cluster/getKubeconfig", args ?? new ClusterGetKubeconfigArgs(), this)
            .Apply(called => called.Result);
}
