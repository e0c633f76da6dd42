using System.Collections.Immutable;

namespace DataPlatform.Components.Iam.Keys;

/// <summary>
/// One of the two places for a key that IAM gives a user. Generations take turns in them, so that a new key takes the
/// place of the one before the last, while the last goes on working.
/// </summary>
/// <param name="Generation">Number of the key that is in it.</param>
/// <param name="Active">Whether the key works.</param>
internal sealed record KeySlot(int Generation, bool Active)
{
    /// <summary>The slot in names, the same for every second generation.</summary>
    public string Label => int.IsOddInteger(Generation) ? "odd" : "even";

    /// <summary>What IAM calls it.</summary>
    public string Status => Active ? "Active" : "Inactive";

    /// <summary>The slots of a user: that of the generation, then that of the one before if there is one.</summary>
    /// <param name="generation">Number of the newest key, from 1.</param>
    /// <param name="retiredGeneration">Keys up to this number do not work.</param>
    public static ImmutableArray<KeySlot> Of(int generation, int retiredGeneration)
    {
        return generation == 1 ? [Slot(1)] : [Slot(generation), Slot(generation - 1)];

        KeySlot Slot(int number) => new(number, number > retiredGeneration);
    }
}
