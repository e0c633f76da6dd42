using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>Planned network policies as objects of Kubernetes.</summary>
internal static class NetworkPolicyObjects
{
    // Every namespace carries its name as this label; Kubernetes sees to that.
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    // Nothing is set to an empty list: the API server drops those, and every refresh would find a difference.
    public static NetworkPolicyArgs Of(NetworkPolicyPlan plan, string @namespace)
    {
        var spec = new NetworkPolicySpecArgs { PodSelector = new LabelSelectorArgs() };
        var deniesAll = plan.Ingress.IsEmpty && plan.Egress.IsEmpty;
        if (deniesAll || !plan.Ingress.IsEmpty)
            spec.PolicyTypes.Add("Ingress");
        if (deniesAll || !plan.Egress.IsEmpty)
            spec.PolicyTypes.Add("Egress");
        foreach (var rule in plan.Ingress)
            spec.Ingress.Add(Ingress(rule));
        foreach (var rule in plan.Egress)
            spec.Egress.Add(Egress(rule));
        return new() { Metadata = ObjectMetadata.In(@namespace, plan.Name), Spec = spec };
    }

    private static NetworkPolicyIngressRuleArgs Ingress(NetworkRule rule)
    {
        var args = new NetworkPolicyIngressRuleArgs { From = { Peer(rule.Peer) } };
        foreach (var port in rule.Ports)
            args.Ports.Add(Port(port));
        return args;
    }

    private static NetworkPolicyEgressRuleArgs Egress(NetworkRule rule)
    {
        var args = new NetworkPolicyEgressRuleArgs { To = { Peer(rule.Peer) } };
        foreach (var port in rule.Ports)
            args.Ports.Add(Port(port));
        return args;
    }

    private static NetworkPolicyPeerArgs Peer(NetworkPeer peer) => peer switch
    {
        NetworkPeer.SameNamespace => new() { PodSelector = new LabelSelectorArgs() },
        NetworkPeer.Pods pods => new()
        {
            NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [NamespaceNameLabel] = pods.Namespace } },
            PodSelector = new LabelSelectorArgs { MatchLabels = { [pods.Key] = pods.Value } },
        },
        NetworkPeer.Addresses addresses => new() { IpBlock = Block(addresses) },
        _ => throw new ArgumentOutOfRangeException(nameof(peer), peer, "not a peer of network policies"),
    };

    private static IPBlockArgs Block(NetworkPeer.Addresses addresses)
    {
        var block = new IPBlockArgs { Cidr = addresses.Cidr.ToString() };
        if (addresses.Except is { } except)
            block.Except.Add(except.ToString());
        return block;
    }

    private static NetworkPolicyPortArgs Port(NetworkPort port)
    {
        var args = new NetworkPolicyPortArgs { Protocol = port.Protocol };
        if (port.Number is { } number)
            args.Port = number;
        return args;
    }
}
