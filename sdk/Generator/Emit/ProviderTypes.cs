using System;
using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>
/// The nested types that only a provider takes: they have no lookup state, as providers have none. A provider's types
/// are in its own module.
/// </summary>
internal static class ProviderTypes
{
    /// <summary>The references of a module's provider-only types.</summary>
    public static HashSet<string> Of(FactsFile module)
    {
        var byReference = module.Inputs.ToDictionary(type => type.Reference, StringComparer.Ordinal);
        var found = Reachable(module, FactsResourceKind.Provider, byReference);
        found.ExceptWith(Reachable(module, FactsResourceKind.Custom, byReference));
        return found;
    }

    private static HashSet<string> Reachable(
        FactsFile module, FactsResourceKind kind, Dictionary<string, FactsObject> byReference)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<FactsMember>(
            module.Resources.Where(resource => resource.Kind == kind).SelectMany(resource => resource.Members));
        while (open.Count > 0)
        {
            foreach (var type in open.Pop().Type.SelfAndInner())
            {
                if (type.Kind != FactsTypeKind.Object || !byReference.TryGetValue(type.Text, out var declared)
                    || !found.Add(type.Text))
                    continue;
                foreach (var member in declared.Members)
                    open.Push(member);
            }
        }
        return found;
    }
}
