using System.Collections.Concurrent;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>The repository's own stacks and their plans, each made once.</summary>
internal static class Stacks
{
    private static readonly ConcurrentDictionary<string, Task<PlatformPlan>> Plans = new();

    public static string Root { get; } = StackProject.FindFolder(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException("the tests run outside of the repository");

    public static StackProject Project { get; } = StackProject.Open(Root);

    public static IEnumerable<string> Names => Project.Stacks;

    public static PlatformPlan Plan(string stack) =>
        Plans.GetOrAdd(stack, name => PlanAsync(Project.Read(name))).GetAwaiter().GetResult();

    public static Task<PlatformPlan> PlanAsync(StackConfiguration configuration) =>
        PlanRunner.RunAsync(configuration, options => new PlatformStack(options), today: Today.Fixed);

    /// <summary>A stack's configuration with some values changed.</summary>
    public static StackConfiguration With(string stack, params (string Key, string Value)[] changes)
    {
        var configuration = Project.Read(stack);
        var values = configuration.Values.ToBuilder();
        foreach (var (key, value) in changes)
        {
            values[key] = value;
        }

        return configuration with { Values = values.ToImmutable() };
    }
}
