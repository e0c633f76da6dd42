using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>What a plan would cost and how long it would take to deploy.</summary>
/// <param name="Cost">The monthly cost at idle.</param>
/// <param name="Deployment">The modelled duration of a first deployment.</param>
public sealed record PlanEstimates(CostEstimate Cost, DeploymentEstimate Deployment)
{
    /// <summary>Estimates a plan. The same plan gives the same numbers on the same day.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="today">
    /// The day whose prices hold: a cluster costs more once its version is in extended support; null: that of the
    /// system clock, in UTC.
    /// </param>
    public static PlanEstimates Of(PlatformPlan plan, DateOnly? today = null) =>
        new(CostEstimator.Estimate(plan, today ?? Today.OfSystem), DeploymentEstimator.Estimate(plan));
}
