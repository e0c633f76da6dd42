using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

/// <summary>
/// Says which connections network policies let through, by the rules of the Kubernetes API. Blocks of addresses hold
/// for pods too, as they do with the VPC CNI, which gives pods addresses of the VPC.
/// </summary>
internal sealed class PolicyEvaluator(Recording run)
{
    private readonly ImmutableArray<Policy> _policies =
    [
        .. run.OfType("kubernetes:networking.k8s.io/v1:NetworkPolicy")
            .Select(policy => Read(JsonNode.Parse(policy.Json)!)),
    ];

    /// <summary>
    /// The ports at which one end may connect to the other: <c>all</c>, <c>none</c> or a list such as <c>80, 443</c>.
    /// </summary>
    public string OpenPorts(Party from, Party to, string protocol)
    {
        var open = Side(from, to, protocol, "Egress");
        var admitted = Side(to, from, protocol, "Ingress");
        if (open is not null && admitted is not null)
            open = open.Intersect(admitted);
        else
            open ??= admitted;
        if (open is null)
            return "all";
        return open.IsEmpty ? "none" : string.Join(", ", open);
    }

    // Null: all of them. A pod that no policy selects for a direction is open in it; so is what is no pod.
    private ImmutableSortedSet<int>? Side(Party subject, Party peer, string protocol, string direction)
    {
        var selecting = _policies
            .Where(policy => policy.Namespace == subject.Namespace && policy.Directions.Contains(direction))
            .ToArray();
        if (selecting.Length == 0)
            return null;
        var rules = selecting
            .SelectMany(policy => direction == "Egress" ? policy.Egress : policy.Ingress)
            .Where(rule => rule.Peers.Any(term => term.Matches(subject, peer)))
            .ToArray();
        var ports = rules.SelectMany(rule => rule.Ports).Where(port => port.Protocol == protocol).ToArray();
        return rules.Any(rule => rule.Ports.IsEmpty) || ports.Any(port => port.Number is null)
            ? null
            : [.. ports.Select(port => port.Number!.Value)];
    }

    private static Policy Read(JsonNode policy)
    {
        var spec = policy["spec"]!;
        if (spec["podSelector"]!.AsObject().Count != 0)
            throw new NotSupportedException("policies for some pods of a namespace");
        return new(
            Text(policy["metadata"]!["namespace"]),
            [.. spec["policyTypes"]!.AsArray().Select(Text)],
            Rules(spec["ingress"], "from"),
            Rules(spec["egress"], "to"));
    }

    private static ImmutableArray<Rule> Rules(JsonNode? rules, string peers) =>
    [
        .. (rules?.AsArray() ?? []).Select(rule => new Rule(
            [.. rule![peers]!.AsArray().Select(peer => Term(peer!))],
            [.. (rule["ports"]?.AsArray() ?? []).Select(port => (Text(port!["protocol"]), (int?)port["port"]))])),
    ];

    private static PeerTerm Term(JsonNode peer) => new(
        peer["ipBlock"] is { } block ? Ipv4Block.Parse(Text(block["cidr"])) : null,
        [.. (peer["ipBlock"]?["except"]?.AsArray() ?? []).Select(except => Ipv4Block.Parse(Text(except)))],
        Labels(peer["namespaceSelector"]),
        Labels(peer["podSelector"]));

    private static ImmutableDictionary<string, string>? Labels(JsonNode? selector) =>
        selector is null
            ? null
            : (selector["matchLabels"]?.AsObject() ?? [])
                .ToImmutableDictionary(pair => pair.Key, pair => Text(pair.Value));

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    /// <summary>One end of a connection; without a namespace it is no pod.</summary>
    internal sealed record Party(string Address, string? Namespace = null, string? App = null)
    {
        public Ipv4Block Block { get; } = Ipv4Block.Parse($"{Address}/32");
    }

    private sealed record Policy(
        string Namespace,
        ImmutableArray<string> Directions,
        ImmutableArray<Rule> Ingress,
        ImmutableArray<Rule> Egress);

    private sealed record Rule(ImmutableArray<PeerTerm> Peers, ImmutableArray<(string Protocol, int? Number)> Ports);

    private sealed record PeerTerm(
        Ipv4Block? Block,
        ImmutableArray<Ipv4Block> Except,
        ImmutableDictionary<string, string>? NamespaceLabels,
        ImmutableDictionary<string, string>? PodLabels)
    {
        public bool Matches(Party subject, Party peer)
        {
            if (Block is { } block)
                return block.Contains(peer.Block) && !Except.Any(except => except.Contains(peer.Block));
            if (peer.Namespace is null)
                return false;
            var here = NamespaceLabels is null
                ? peer.Namespace == subject.Namespace
                : NamespaceLabels.All(label =>
                    label.Key == "kubernetes.io/metadata.name" && label.Value == peer.Namespace);
            return here && (PodLabels ?? []).All(label => label.Key == "k8s-app" && label.Value == peer.App);
        }
    }
}
