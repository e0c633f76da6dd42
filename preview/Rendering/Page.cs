using Spectre.Console;

namespace DataPlatform.Preview.Rendering;

/// <summary>Writes styled lines. Text is never read as markup, so that nothing in a plan needs escaping.</summary>
internal sealed class Page(IAnsiConsole console)
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Dim = new(Color.Grey);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Notice = new(Color.Blue);
    public static readonly Style Caution = new(Color.Yellow);
    public static readonly Style Bad = new(Color.Red);

    /// <summary>Columns at which lines wrap.</summary>
    public int Width => console.Profile.Width;

    /// <summary>One line of differently styled parts.</summary>
    public void Line(params ReadOnlySpan<(string Text, Style Style)> parts)
    {
        var paragraph = new Paragraph();
        foreach (var (text, style) in parts)
        {
            paragraph.Append(OneLine.Of(text), style);
        }

        console.Write(paragraph);
        console.WriteLine();
    }

    public void Line(string text) => Line((text, Plain));

    /// <summary>An empty line and a heading with what it sums up to.</summary>
    public void Section(string heading, string summary)
    {
        console.WriteLine();
        Line((heading, Heading), (summary.Length > 0 ? "  " + summary : "", Plain));
    }
}
