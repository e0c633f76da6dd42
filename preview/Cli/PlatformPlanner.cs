using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;
using DataPlatform.Settings;

namespace DataPlatform.Preview.Cli;

/// <summary>Plans the platform itself.</summary>
public static class PlatformPlanner
{
    /// <summary>Checks the settings, then runs the real program against the simulated cloud.</summary>
    /// <param name="configuration">The stack's configuration.</param>
    /// <param name="today">The day by which the plan is judged.</param>
    /// <param name="progress">Told the number of resources so far; null: nobody.</param>
    /// <exception cref="ConfigurationException">Every wrong setting, a line each, with its place.</exception>
    /// <exception cref="ProgramFailedException">The program did not run to its end.</exception>
    public static Task<PlatformPlan> PlanAsync(
        StackConfiguration configuration, DateOnly today, IProgress<int>? progress)
    {
        var settings = PlatformSettings.Read(
            configuration.Values, configuration.Project, configuration.Stack, configuration.SecretKeys);
        return settings.Errors.IsEmpty
            ? PlanRunner.RunAsync(configuration, options => new PlatformStack(options), progress, today)
            : throw new ConfigurationException([.. settings.Errors.Select(error => Line(configuration, error))]);
    }

    private static string Line(StackConfiguration configuration, SettingError error)
    {
        var line = $"{configuration.PlaceOf(error.Key)}: {error}";
        return error.Message.StartsWith(PlatformPlan.Mask, StringComparison.Ordinal)
            ? line + $" (the offline preview decrypts nothing: it reads {PlatformPlan.Mask} for an encrypted value)"
            : line;
    }
}
