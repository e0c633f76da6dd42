using DataPlatform.Preview.Plan;
using Spectre.Console;

namespace DataPlatform.Preview.Rendering;

/// <summary>The resources as a tree of parents and children.</summary>
internal static class ResourceTree
{
    public static void Write(Page page, PlatformPlan plan)
    {
        var nodes = new Dictionary<string, IHasTreeNodes>(plan.Resources.Length, StringComparer.Ordinal);
        var trees = new List<Tree>();
        foreach (var resource in plan.Resources)
        {
            // A plan lists parents first; what has no parent in it is a root, as the stack is.
            if (resource.Parent is { } parent && nodes.TryGetValue(parent, out var above))
            {
                nodes[resource.Urn] = above.AddNode(Label(resource));
                continue;
            }

            var tree = new Tree(Label(resource)) { Guide = TreeGuide.Line };
            trees.Add(tree);
            nodes[resource.Urn] = tree;
        }

        foreach (var tree in trees)
        {
            page.Write(tree);
        }
    }

    private static Paragraph Label(PlanResource resource)
    {
        var operation = resource.Read ? ("> read", Page.Notice) : ("+ create", Page.Good);
        var marks = string.Concat(
            resource.Protect ? " protected" : "",
            resource.RetainOnDelete ? " retained" : "",
            resource.ImportId is { } id ? $" imported={id}" : "");
        return Page.Text(
            (resource.Type + " ", Page.Dim),
            (resource.Name + " ", resource.Custom ? Page.Plain : Page.Heading),
            operation,
            (marks, Page.Caution));
    }
}
