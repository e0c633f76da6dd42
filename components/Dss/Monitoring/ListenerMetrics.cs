using Pulumi;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>The listener, as CloudWatch names it.</summary>
/// <param name="LoadBalancer">The load balancer: <c>app/NAME/ID</c>.</param>
/// <param name="TargetGroup">The target group: <c>targetgroup/NAME/ID</c>.</param>
public sealed record ListenerMetrics(Input<string> LoadBalancer, Input<string> TargetGroup);
