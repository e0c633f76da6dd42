using System.Collections.Immutable;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;

namespace DataPlatform.Tests.Preview.Running;

/// <summary>Runs little programs.</summary>
internal static class Run
{
    public const string Start = "urn:pulumi:dev::platform::";

    public static Task<PlatformPlan> Stack(Action<TestStack> fill, params string[] secretKeys) =>
        PlanRunner.RunAsync(Configuration(secretKeys), options => new TestStack(options, fill));

    public static StackConfiguration Configuration(params string[] secretKeys) => new(
        "platform",
        "dev",
        new Dictionary<string, string>
        {
            ["aws:region"] = "eu-west-1",
            ["platform:name"] = "data",
            ["platform:password"] = "correct horse battery",
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        secretKeys.ToImmutableSortedSet(StringComparer.Ordinal));

    public static PlanResource Named(this PlatformPlan plan, string name) =>
        plan.Resources.Single(resource => resource.Name == name);
}
