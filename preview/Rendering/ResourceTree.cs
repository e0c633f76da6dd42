using DataPlatform.Preview.Plan;
using Spectre.Console;

namespace DataPlatform.Preview.Rendering;

/// <summary>
/// The resources as a tree in the columns of <c>pulumi preview</c>: type, name, plan. On a terminal where the columns
/// do not fit they are left out, and with them the word for creation, which the sign before the line says as well; what
/// still does not fit into a line goes into a second one below its type.
/// </summary>
internal static class ResourceTree
{
    private const string Gap = "  ";
    private const string Separator = ", ";
    private const string SignColumn = "     ";

    public static void Write(Page page, PlatformPlan plan)
    {
        var rows = Rows(plan);
        var typeWidth = rows.Max(row => row.Guides.Length + TypeName.Short(row.Resource.Type).Length);
        var nameWidth = rows.Max(row => row.Resource.Name.Length);
        // Columns that do not fit are worse than none.
        nameWidth = Fits(rows, typeWidth, nameWidth, page.Width) ? nameWidth : 0;
        typeWidth = Fits(rows, typeWidth, nameWidth, page.Width) ? typeWidth : 0;

        var header = "Type".PadRight(typeWidth) + Gap + "Name".PadRight(nameWidth) + Gap + "Plan";
        page.Line((SignColumn + header, Page.Heading));
        foreach (var (resource, guides) in rows)
        {
            WriteRow(page, resource, guides, typeWidth, nameWidth);
        }
    }

    private static void WriteRow(Page page, PlanResource resource, string guides, int typeWidth, int nameWidth)
    {
        var (sign, style) = resource.Operation switch
        {
            "read" => (">", Page.Notice),
            "import" => ("=", Page.Notice),
            _ => ("+", Page.Good),
        };
        var type = TypeName.Short(resource.Type).PadRight(Math.Max(0, typeWidth - guides.Length));
        var name = resource.Name.PadRight(nameWidth);
        var (operation, marks) = (Gap + resource.Operation, Marks(resource));
        if (typeWidth == 0 && sign == "+")
        {
            (operation, marks) = ("", marks.Length > 0 ? Gap + marks[Separator.Length..] : "");
        }

        var room = page.Width - SignColumn.Length - guides.Length - type.Length - Gap.Length - name.Length
            - operation.Length - marks.Length;
        // What goes with another resource is said where there is room: of a cluster, all that is inside it does.
        var owner = DeletedWith(resource);
        (string, Style)[] plan =
        [
            (name, resource.Custom ? Page.Plain : Page.Heading),
            (operation, style),
            (marks, Page.Caution),
            (owner.Length <= room ? owner : "", Page.Caution),
        ];
        if (room >= 0)
        {
            page.Line([($" {sign}   ", style), (guides, Page.Dim), (type + Gap, Page.Plain), .. plan]);
            return;
        }

        page.Line(($" {sign}   ", style), (guides, Page.Dim), (type, Page.Plain));
        var below = guides.Replace("├─ ", "│  ", StringComparison.Ordinal)
            .Replace("└─ ", "   ", StringComparison.Ordinal);
        page.Line([(SignColumn + below + Gap, Page.Dim), .. plan]);
    }

    private static bool Fits(
        List<(PlanResource Resource, string Guides)> rows, int typeWidth, int nameWidth, int width) =>
        rows.TrueForAll(row => SignColumn.Length + typeWidth + Math.Max(nameWidth, row.Resource.Name.Length)
            + row.Resource.Operation.Length + Marks(row.Resource).Length + DeletedWith(row.Resource).Length
            + (2 * Gap.Length) <= width);

    private static string Marks(PlanResource resource)
    {
        var id = resource.SecretPaths.Contains("id") ? PlatformPlan.Mask : resource.ImportId;
        return string.Concat(
            resource.ImportId is null ? "" : $" {id}",
            resource.Protect ? ", protected" : "",
            resource.RetainOnDelete ? ", retained" : "");
    }

    private static string DeletedWith(PlanResource resource) =>
        resource.DeletedWith is { } owner ? $", deleted with {owner.Split("::", 4)[^1]}" : "";

    private static List<(PlanResource Resource, string Guides)> Rows(PlatformPlan plan)
    {
        var urns = plan.Resources.Select(resource => resource.Urn).ToHashSet(StringComparer.Ordinal);
        // What has no parent in the plan is a root, as the stack is.
        var children = plan.Resources.ToLookup(
            resource => resource.Parent is { } parent && urns.Contains(parent) ? parent : "", StringComparer.Ordinal);
        var rows = new List<(PlanResource, string)>(plan.Resources.Length);
        var open = new Stack<(PlanResource Resource, string Guides, string Below)>();
        Open("", "", isRoot: true);
        while (open.TryPop(out var next))
        {
            rows.Add((next.Resource, next.Guides));
            Open(next.Resource.Urn, next.Below, isRoot: false);
        }

        return rows;

        void Open(string parent, string above, bool isRoot)
        {
            var isLast = true;
            foreach (var child in children[parent].Reverse())
            {
                open.Push(isRoot
                    ? (child, "", "")
                    : (child, above + (isLast ? "└─ " : "├─ "), above + (isLast ? "   " : "│  ")));
                isLast = false;
            }
        }
    }
}
