using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DataPlatform.Components.Dss.Host;

/// <summary>The images of an operating system in EC2.</summary>
/// <param name="Label">The operating system, as its makers write it.</param>
/// <param name="Owners">The account, or alias of accounts, that publishes them, by partition.</param>
/// <param name="Name">What names of images for DSS look like; others are of other processors or purposes.</param>
/// <param name="Pattern">The same for people, and for commands that look images up.</param>
/// <param name="Default">
/// The image unless another is asked for: one of autumn 2026, seen in several regions. A name instead of "the newest"
/// because a new image makes a new host.
/// </param>
internal sealed record DssImage(
    string Label,
    ImmutableSortedDictionary<string, string> Owners,
    Regex Name,
    string Pattern,
    string Default);
