using System.Runtime.CompilerServices;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Surface;

/// <summary>Holds whichever core is referenced, the official one or the stand-in, to the official surface.</summary>
[TestFixture]
public sealed class PublicSurfaceTests
{
    private static readonly Dictionary<string, HashSet<string>> Official
        = ApiListing.Parse(File.ReadLines(Path.Combine(FolderOfThisFile(), "official-api.txt")));

    private static readonly Dictionary<string, HashSet<string>> Referenced = ApiListing.Of(typeof(Resource).Assembly);

    [Test]
    public void Core_EveryVisibleType_IsDeclaredAsInTheOfficialPackage()
        => Assert.That(Referenced.Keys.Except(Official.Keys), Is.Empty);

    [Test]
    public void Core_EveryVisibleMember_IsDeclaredAsInTheOfficialPackage()
    {
        var strangers =
            from type in Referenced
            where Official.ContainsKey(type.Key)
            from member in type.Value.Except(Official[type.Key])
            select $"{type.Key}: {member}";
        Assert.That(strangers, Is.Empty);
    }

    [Test]
    public void Core_EveryTypeThatItHas_IsComplete()
    {
        var missing =
            from type in Referenced
            where Official.ContainsKey(type.Key)
            from member in Official[type.Key].Except(type.Value)
            select $"{type.Key}: {member}";
        Assert.That(missing, Is.Empty);
    }

    private static string FolderOfThisFile([CallerFilePath] string path = "")
        => Path.GetDirectoryName(path)!;
}
