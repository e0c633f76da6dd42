using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Emr;

/// <summary>The rules that hold for <see cref="EmrOptions"/> by themselves.</summary>
public static class EmrOptionsCheck
{
    /// <summary>A core node, and a task node: a fleet begins with one node at least.</summary>
    public const int FewestUnits = 2;

    /// <summary>Most core and task nodes together. EMR has no such number; it guards against a slip.</summary>
    public const int MostUnits = 1000;

    /// <summary>Longest idle time in minutes, a week, which is EMR's limit.</summary>
    public const int MostIdleMinutes = 10080;

    /// <summary>Smallest volume in GiB.</summary>
    public const int SmallestVolume = 10;

    /// <summary>Largest volume in GiB, which is EMR's limit.</summary>
    public const int LargestVolume = 1024;

    // The most that a fleet with an allocation strategy takes.
    private const int MostTypes = 30;

    /// <summary>Finds all mistakes, each with the property as the configuration writes it.</summary>
    public static ImmutableArray<Mistake> Find(EmrOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. EmrReleaseLabels.Find("releaseLabel", options.ReleaseLabel),
            .. Applications(options.Applications),
            .. Types("primaryInstanceTypes", options.PrimaryInstanceTypes),
            .. Types("coreInstanceTypes", options.CoreInstanceTypes),
            .. Types("taskInstanceTypes", options.TaskInstanceTypes),
            .. Spot(options.TaskInstanceTypes),
            .. OneArchitecture(options),
            .. Range("maxUnits", options.MaxUnits, FewestUnits, MostUnits),
            .. Range("maxCoreUnits", options.MaxCoreUnits, 1, MostUnits),
            .. Range("minUnits", options.MinUnits, 1, MostUnits),
            .. AtMost("maxCoreUnits", options.MaxCoreUnits, "maxUnits", options.MaxUnits),
            .. MinUnits(options),
            .. Range("idleMinutes", options.IdleMinutes, 0, MostIdleMinutes),
            .. Range("volumeGiB", options.VolumeGiB, SmallestVolume, LargestVolume),
        ];
    }

    private static IEnumerable<Mistake> Applications(ImmutableArray<string> applications)
    {
        var accepted = string.Join(", ", EmrApplications.All);
        if (applications.IsEmpty)
            return [new("applications", "is empty", $"one or more of {accepted}")];
        return
        [
            .. from item in applications.Index()
               where !EmrApplications.All.Contains(item.Item)
               select new Mistake(
                   $"applications[{item.Index}]",
                   $"'{item.Item}' is not an application that the platform installs",
                   accepted),
            .. NodePoolCheck.Repeated("applications", applications),
        ];
    }

    private static IEnumerable<Mistake> Types(string property, ImmutableArray<string> types)
    {
        if (types.Length is 0 or > MostTypes)
            yield return new(property, $"has {types.Length} instance types", $"1 to {MostTypes} EC2 instance types");
        for (var index = 0; index < types.Length; index++)
        {
            if (InstanceTypes.ArchitectureOf(types[index]) is null)
            {
                yield return new(
                    $"{property}[{index}]",
                    $"'{types[index]}' is not an EC2 instance type",
                    "family and size, such as m6g.2xlarge");
            }
        }

        foreach (var mistake in NodePoolCheck.Repeated(property, types))
            yield return mistake;
    }

    private static IEnumerable<Mistake> Spot(ImmutableArray<string> types)
    {
        if (types.Length == 1)
        {
            yield return new(
                "taskInstanceTypes",
                $"has only '{types[0]}', and EC2 may take all spot nodes of one type back at once",
                "2 or more types with the same CPUs");
        }
    }

    // EMR has machine images for both, but what jobs bring along, such as Python environments, is built for one.
    private static IEnumerable<Mistake> OneArchitecture(EmrOptions options)
    {
        (string Property, ImmutableArray<string> Types)[] fleets =
        [
            ("primaryInstanceTypes", options.PrimaryInstanceTypes),
            ("coreInstanceTypes", options.CoreInstanceTypes),
            ("taskInstanceTypes", options.TaskInstanceTypes),
        ];
        var known = fleets
            .SelectMany(fleet => fleet.Types.Select(type => (fleet.Property, Type: type, Arm: IsArm(type))))
            .Where(item => item.Arm is not null)
            .ToArray();
        var other = Array.FindIndex(known, item => item.Arm != known[0].Arm);
        if (other > 0)
        {
            yield return new(
                known[other].Property,
                $"'{known[other].Type}' is {Word(known[other].Arm)} and '{known[0].Type}' is {Word(known[0].Arm)}",
                "types of one architecture for all nodes, because jobs bring programs that are built for one");
        }
    }

    private static bool? IsArm(string type) =>
        InstanceTypes.ArchitectureOf(type) is { } architecture ? architecture == NodeArchitecture.Arm : null;

    private static string Word(bool? arm) => arm == true ? "arm64" : "x86_64";

    private static IEnumerable<Mistake> MinUnits(EmrOptions options) =>
        options.MaxCoreUnits < options.MaxUnits || options.MaxUnits < FewestUnits
            ? AtMost("minUnits", options.MinUnits, "maxCoreUnits", options.MaxCoreUnits)
            : AtMost("minUnits", options.MinUnits, "maxUnits without a task node", options.MaxUnits - 1);

    private static IEnumerable<Mistake> AtMost(string property, int value, string limit, int most)
    {
        if (value > most)
            yield return new(property, $"'{value}' is more than {limit}", $"1 to {most}");
    }

    private static IEnumerable<Mistake> Range(string property, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            yield return new(property, $"'{value}' is out of range", $"{lowest} to {highest}");
    }
}
