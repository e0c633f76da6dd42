using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The AI services that DSS uses: keys <c>ai:…</c>.</summary>
public sealed record AiSettings
{
    /// <summary>
    /// <c>ai:services</c>: the services that the host of DSS may call with its own role, <c>sagemaker</c>,
    /// <c>rekognition</c> and <c>comprehend</c>, as far as they are offered in the region; default none.
    /// </summary>
    public required ImmutableArray<AiService> Services { get; init; }

    /// <summary>
    /// <c>ai:sagemakerDeploy</c>: whether DSS may deploy models to SageMaker, and there is a role for them; only with
    /// <c>sagemaker</c> among the services, and with a registry; default false.
    /// </summary>
    public required bool SageMakerDeploy { get; init; }

    private const string Deploy = "sagemakerDeploy";

    private static ImmutableArray<(string Word, AiService Service)> Words { get; } =
    [
        ("sagemaker", AiService.SageMaker),
        ("rekognition", AiService.Rekognition),
        ("comprehend", AiService.Comprehend),
    ];

    /// <summary>A service that is offered in a region, as a value of any key.</summary>
    /// <param name="region">The region; null: all services are taken.</param>
    internal static Scalar<AiService> ServiceIn(AwsRegion? region)
    {
        var known = Scalars.OneOf([.. Words]);
        if (region is null)
            return known;
        var offered = string.Join(", ", Words.Where(word => AiRegions.Has(word.Service, region)).Select(w => w.Word));
        return known with
        {
            Accepted = offered,
            Parse = text => known.Parse(text) switch
            {
                { Problem: null } read when !AiRegions.Has(read.Value, region) =>
                    new(read.Value, $"is not offered in {region.Name}", offered),
                var read => read,
            },
        };
    }

    internal static AiSettings Read(SettingsSection section, AwsRegion? region)
    {
        var services = section.List("services", ServiceIn(region), "AI services");
        var deploys = section.Get(Deploy, Scalars.TrueOrFalse, false);
        if (deploys && !services.Contains(AiService.SageMaker) && !section.HasErrors("services"))
            section.Refuse(
                Deploy,
                $"'true' would deploy models that DSS may not call; accepted: true where {section.PathOf("services")} "
                + "has sagemaker");
        return new() { Services = [.. services.Order()], SageMakerDeploy = deploys };
    }

    /// <summary>Reports the deployment of models where there is no registry.</summary>
    internal static void CheckRegistry(SettingsSection section, PlatformSettings settings)
    {
        if (settings.Ai.SageMakerDeploy && !settings.Registry.Enabled)
            section.Refuse(
                Deploy,
                "'true' would deploy models whose images have no registry; accepted: true where registry:enabled is "
                + "true");
    }
}
