using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Golden;

/// <summary>
/// The plan of each stack is what was reviewed last. After an intended change: <c>./dev accept</c>, then
/// <c>git diff</c>.
/// </summary>
public class GoldenPlanTests
{
    private static IEnumerable<string> StackNames => Stacks.Names;

    [TestCaseSource(nameof(StackNames))]
    public void Plan_OfStack_IsTheAcceptedOne(string stack)
    {
        var path = Path.Combine(Folder(), $"{stack}.golden");
        var text = GoldenText.Of(Stacks.Plan(stack));
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.That(path, Does.Exist, "./dev accept writes it");
        Assert.That(Lines(text), Is.EqualTo(Lines(File.ReadAllText(path))), "./dev accept takes the new plan");
    }

    [Test]
    public void GoldenPlans_AreThoseOfTheStacks()
    {
        var golden = Directory.EnumerateFiles(Folder(), "*.golden").Select(Path.GetFileNameWithoutExtension);
        Assert.That(golden, Is.EquivalentTo(Stacks.Names));
    }

    private static string[] Lines(string text) => text.Split('\n');

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
