using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>What a plan would cost and how long it would take to deploy.</summary>
/// <param name="Cost">The monthly cost at idle.</param>
/// <param name="Deployment">The modelled duration of a first deployment.</param>
public sealed record PlanEstimates(CostEstimate Cost, DeploymentEstimate Deployment)
{
    /// <summary>Estimates a plan. The same plan gives the same numbers.</summary>
    public static PlanEstimates Of(PlatformPlan plan) =>
        new(CostEstimator.Estimate(plan), DeploymentEstimator.Estimate(plan));
}
