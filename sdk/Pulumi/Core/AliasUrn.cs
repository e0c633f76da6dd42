namespace Pulumi;

/// <summary>Works out the former URN that an alias describes.</summary>
internal static class AliasUrn
{
    /// <summary>The former URN that the alias describes, given the resource's current identity.</summary>
    /// <exception cref="ArgumentException">Parts of the alias contradict each other; the output fails.</exception>
    public static Output<string> Of(Input<Alias> alias, string name, string type, Resource? parent)
        => alias.Apply(former => former.Urn is null
            ? FromParts(former, name, type, parent)
            : Output.Create(OnlyUrn(former)));

    private static string OnlyUrn(Alias alias)
    {
        var conflict = alias switch
        {
            { Name: not null } => nameof(Alias.Name),
            { Type: not null } => nameof(Alias.Type),
            { Project: not null } => nameof(Alias.Project),
            { Stack: not null } => nameof(Alias.Stack),
            { Parent: not null } => nameof(Alias.Parent),
            { ParentUrn: not null } => nameof(Alias.ParentUrn),
            { NoParent: true } => nameof(Alias.NoParent),
            _ => null,
        };
        return conflict is null
            ? alias.Urn!
            : throw new ArgumentException($"Alias should not specify both Urn and {conflict}");
    }

    private static Output<string> FromParts(Alias alias, string name, string type, Resource? parent)
    {
        bool[] given = [alias.Parent is not null, alias.ParentUrn is not null, alias.NoParent];
        if (given.Count(isGiven => isGiven) > 1)
        {
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
        }

        return Urn.Create(
            alias.Name ?? name,
            alias.Type ?? type,
            given.Contains(true) ? alias.Parent : parent,
            alias.ParentUrn,
            alias.Project ?? Deployment.Instance.ProjectName,
            alias.Stack ?? Deployment.Instance.StackName);
    }
}
