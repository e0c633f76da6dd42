using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;
using DataPlatform.Settings;

namespace DataPlatform.Preview.Cli;

/// <summary>Plans the platform itself.</summary>
internal static class PlatformPlanner
{
    /// <summary>Checks the settings, then runs the real program against the simulated cloud.</summary>
    /// <exception cref="ConfigurationException">Every wrong setting, a line each.</exception>
    public static Task<PlatformPlan> PlanAsync(StackConfiguration configuration, IProgress<int>? progress)
    {
        var settings = PlatformSettings.Read(configuration.Values, configuration.Project, configuration.Stack);
        var file = $"Pulumi.{configuration.Stack}.yaml";
        return settings.Errors.IsEmpty
            ? PlanRunner.RunAsync(configuration, options => new PlatformStack(options), progress)
            : throw new ConfigurationException(
                [.. settings.Errors.Select(error => $"{file}: {error}")]);
    }
}
