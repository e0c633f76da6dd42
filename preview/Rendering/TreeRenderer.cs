using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using Spectre.Console;

namespace DataPlatform.Preview.Rendering;

/// <summary>Writes a plan for people: the resource tree, counts, findings, estimates and stack outputs.</summary>
public static class TreeRenderer
{
    // Spectre wraps at some width in any case; no line of a plan is this long.
    private const int Unwrapped = 1_000_000;

    // Below this there is no room for text; the terminal wraps by itself then.
    private const int NarrowestWidth = 40;

    /// <summary>Writes the plan.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="estimates">Its estimates.</param>
    /// <param name="options">Width, colour and secrets.</param>
    public static void Render(TextWriter output, PlatformPlan plan, PlanEstimates estimates, RenderOptions options)
    {
        var page = new Page(CreateConsole(output, options));
        HeaderSection.Write(page, plan);
        ResourceTree.Write(page, plan);
        CountsSection.Write(page, plan);
        FindingsSection.Write(page, plan);
        CostSection.Write(page, estimates.Cost);
        DeploymentSection.Write(page, estimates.Deployment);
        OutputsSection.Write(page, plan, options.ShowSecrets);
    }

    private static IAnsiConsole CreateConsole(TextWriter output, RenderOptions options)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = options.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = options.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,

            // On build servers the default enrichers turn colour on, even in a pipe.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = options.Width is { } width ? Math.Max(width, NarrowestWidth) : Unwrapped;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
