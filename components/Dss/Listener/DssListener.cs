using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;
using Pulumi.Aws.Route53;
using Pulumi.Aws.Route53.Inputs;
using AwsListener = Pulumi.Aws.LB.Listener;

namespace DataPlatform.Components.Dss.Listener;

/// <summary>
/// The load balancer by which users reach DSS, with HTTPS and nothing else, from the addresses that are let in. It
/// serves nobody until a <see cref="DssListenerTarget"/> gives it the host.
/// </summary>
public sealed class DssListener : ComponentResource
{
    /// <summary>The path that DSS answers without a login while its backend is up.</summary>
    internal const string HealthPath = "/dip/api/ping";

    // TLS 1.2 and 1.3 with forward secrecy, the policy that AWS recommends and its console takes:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
    // Not verified in the partitions of China and GovCloud.
    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";

    // As long as DSS's own web server waits. The connections by which notebooks and jobs show what they do are silent
    // for long.
    private const int IdleTimeoutInSeconds = 3600;

    private readonly string _name;
    private readonly DssListenerArgs _args;

    /// <summary>Makes the load balancer.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Where it is, and who is let in.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssListener(string name, DssListenerArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssListener", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var group = new ListenerSecurityGroup(name, this, args);
        var balancer = CreateBalancer(group.Id);
        var targets = CreateTargets();
        CreateHttps(balancer, targets);
        CreateRecord(balancer);

        Url = args.Spec.DomainName is { } domain
            ? Output.Create($"https://{domain}")
            : Output.Format($"https://{balancer.DnsName}");
        ArnSuffix = balancer.ArnSuffix;
        TargetGroupArn = targets.Arn;
        TargetGroupArnSuffix = targets.ArnSuffix;
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url, ["dnsName"] = balancer.DnsName });
    }

    /// <summary>Address of DSS for its users.</summary>
    public Output<string> Url { get; }

    /// <summary>The load balancer, as CloudWatch names it.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>ARN of the target group.</summary>
    public Output<string> TargetGroupArn { get; }

    /// <summary>The target group, as CloudWatch names it.</summary>
    public Output<string> TargetGroupArnSuffix { get; }

    private string Prefix => _args.Target.NamePrefix;

    private CustomResourceOptions Child => new() { Parent = this };

    // Of one name, there is one at a time: a change between internal and public takes the old one away first.
    private LoadBalancer CreateBalancer(Input<string> securityGroupId)
    {
        var isPublic = _args.Spec.Access == DssAccess.Public;
        var subnets = isPublic ? _args.Network.PublicSubnetIds : _args.Network.PrivateSubnetIds;
        var balancer = new LoadBalancerArgs
        {
            Name = $"{Prefix}-dss",
            LoadBalancerType = "application",
            Internal = !isPublic,
            IpAddressType = "ipv4",
            Subnets = [.. subnets.Values],
            SecurityGroups = { securityGroupId },
            IdleTimeout = IdleTimeoutInSeconds,
            PreserveHostHeader = true,
            DropInvalidHeaderFields = true,
            EnableDeletionProtection = _args.Protect,
            Tags = NetworkTags.Named($"{Prefix}-dss"),
        };
        if (_args.AccessLogs is { } logs)
        {
            balancer.AccessLogs = new LoadBalancerAccessLogsArgs
            {
                Bucket = logs.BucketName,
                Prefix = LakePolicies.LoadBalancerPrefix,
                Enabled = true,
            };
        }

        var options = Child;
        options.DeleteBeforeReplace = true;
        options.Protect = _args.Protect ? true : null;
        if (_args.AccessLogs?.Policy is { } policy)
            options.DependsOn = policy;
        return new LoadBalancer($"{_name}-load-balancer", balancer, options);
    }

    // The port is in the name, because a change of it makes another group, before the old one is taken out of use.
    private TargetGroup CreateTargets() => new(
        $"{_name}-targets",
        new TargetGroupArgs
        {
            Name = $"{Prefix}-{_args.Port}",
            VpcId = _args.Network.VpcId,
            TargetType = "instance",
            Protocol = "HTTP",
            // WebSockets need it.
            ProtocolVersion = "HTTP1",
            Port = _args.Port,
            DeregistrationDelay = 30,
            HealthCheck = new TargetGroupHealthCheckArgs
            {
                Path = HealthPath,
                Protocol = "HTTP",
                Matcher = "200",
                Interval = 15,
                Timeout = 5,
                HealthyThreshold = 2,
                UnhealthyThreshold = 3,
            },
            Tags = NetworkTags.Named($"{Prefix}-dss"),
        },
        Child);

    private void CreateHttps(LoadBalancer balancer, TargetGroup targets) => _ = new AwsListener(
        $"{_name}-https",
        new ListenerArgs
        {
            LoadBalancerArn = balancer.Arn,
            Port = ListenerSecurityGroup.Https,
            Protocol = "HTTPS",
            SslPolicy = TlsPolicy,
            CertificateArn = _args.Spec.CertificateArn!,
            // Nothing answers on port 80; browsers that were here once do not ask there any more.
            RoutingHttpResponseStrictTransportSecurityHeaderValue = "max-age=31536000",
            DefaultActions = { new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn } },
            Tags = NetworkTags.Named($"{Prefix}-dss"),
        },
        Child);

    private void CreateRecord(LoadBalancer balancer)
    {
        if (_args.Spec is not { DomainName: { } domain, HostedZoneId: { } zone })
            return;
        _ = new Record(
            $"{_name}-record",
            new RecordArgs
            {
                ZoneId = zone,
                Name = domain,
                Type = "A",
                Aliases =
                {
                    new RecordAliasArgs
                    {
                        Name = balancer.DnsName,
                        ZoneId = balancer.ZoneId,
                        // There is no other place to send users to.
                        EvaluateTargetHealth = false,
                    },
                },
            },
            Child);
    }
}
