namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>How a resource is counted.</summary>
/// <param name="Step">The smallest amount that Kubernetes counts, in the resource's own unit.</param>
/// <param name="Finer">What is wrong with an amount that is no multiple of it.</param>
/// <param name="Accepted">What would be accepted.</param>
internal sealed record ResourceUnit(decimal Step, string Finer, string Accepted)
{
    /// <summary>CPUs, in thousandths.</summary>
    public static ResourceUnit Cpu { get; } =
        new(0.001m, "is finer than 1m, a thousandth of a CPU", "a Kubernetes quantity of CPUs such as 500m or 64");

    /// <summary>Bytes. A fraction of one is a slip, mostly <c>m</c> in place of <c>Mi</c>.</summary>
    public static ResourceUnit Bytes { get; } =
        new(1, "is not a whole number of bytes", "a Kubernetes quantity of bytes such as 512Mi or 64Gi");

    /// <summary>Pieces, such as pods.</summary>
    public static ResourceUnit Pieces { get; } = new(1, "is not a whole number", "a whole number such as 10");

    /// <summary>Says what is wrong with an amount; null: nothing.</summary>
    public string? FindProblem(string text)
    {
        if (!Quantity.TryParse(text, out var quantity))
            return $"'{text}' is not a quantity";
        return quantity.Value % Step == 0 ? null : $"'{text}' {Finer}";
    }
}
