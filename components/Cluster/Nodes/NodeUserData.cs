using System.Text;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What nodes do when they start, beside what EKS adds to it: join all local disks into one volume.</summary>
internal static class NodeUserData
{
    // Any number of disks, none included. The volume takes the place of the root volume for images, logs and what pods
    // write. Nothing else belongs here: EKS appends the cluster, the labels, the taints and the number of pods.
    private const string AmazonLinux =
        """
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="NODE-CONFIG"

        --NODE-CONFIG
        Content-Type: application/node.eks.aws

        ---
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          instance:
            localStorage:
              strategy: RAID0

        --NODE-CONFIG--

        """;

    // The bindings do not outlive a restart, hence always. That EKS merges nested lists into its own settings is not
    // verified on a live cluster: pools without local disks do without.
    private const string Bottlerocket =
        """
        [settings.bootstrap-commands.k8s-ephemeral-storage]
        commands = [
            ["apiclient", "ephemeral-storage", "init"],
            [
                "apiclient", "ephemeral-storage", "bind",
                "--dirs", "/var/lib/containerd", "/var/lib/kubelet", "/var/log/pods"
            ]
        ]
        essential = true
        mode = "always"

        """;

    /// <summary>The user data of a pool's launch template, in base64 as templates take it; null: none.</summary>
    public static string? Of(NodePool pool) => pool.System switch
    {
        NodeSystem.AmazonLinux2023 => Base64(AmazonLinux),
        _ => NodeStorage.HasNvme(pool) ? Base64(Bottlerocket) : null,
    };

    // The same bytes whatever line ends the source was checked out with: others would replace every node.
    private static string Base64(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
