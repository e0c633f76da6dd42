using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>
/// The plan of each stack, and what its host of DSS is told, is what was reviewed last. After an intended change:
/// <c>./dev accept</c>, then <c>git diff</c>.
/// </summary>
public class GoldenPlanTests
{
    private static IEnumerable<string> StackNames => Stacks.Names;

    [TestCaseSource(nameof(StackNames))]
    public void Plan_OfStack_IsTheAcceptedOne(string stack) => Compare(stack, GoldenText.Of(Stacks.Plan(stack)));

    [TestCaseSource(nameof(StackNames))]
    public void HostOfDss_OfStack_IsToldWhatWasAccepted(string stack) =>
        Compare($"dss-host.{stack}", DssHostText.Of(new DssHostPlan(Stacks.Plan(stack))));

    [Test]
    public void GoldenPlans_AreThoseOfTheStacks()
    {
        var golden = Directory.EnumerateFiles(Folder(), "*.golden").Select(Path.GetFileNameWithoutExtension);
        Assert.That(golden, Is.EquivalentTo(Stacks.Names.SelectMany(stack => new[] { stack, $"dss-host.{stack}" })));
    }

    private static void Compare(string name, string text)
    {
        var path = Path.Combine(Folder(), $"{name}.golden");
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.That(path, Does.Exist, "./dev accept writes it");
        Assert.That(Lines(text), Is.EqualTo(Lines(File.ReadAllText(path))), "./dev accept takes the new plan");
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
