using System.Text.RegularExpressions;
using DataPlatform.Components.Registry;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Registry;

/// <summary>What holds for every name of a repository.</summary>
public sealed partial class RegistryNamePropertyTests
{
    private static Arbitrary<string> Noise { get; } = Gen
        .ArrayOf(Gen.Elements("aaabz09.-_/A \n".ToCharArray()), 5)
        .Select(characters => new string(characters))
        .ToArbitrary();

    [Test]
    public void Repository_ThatIsAccepted_IsOneForEcr() =>
        Prop.ForAll(Noise, name =>
            RegistryCheck.FindRepository(name, "dataplatform-dev") is not null
            || OfEcr().IsMatch($"dataplatform-dev/{name}")).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    // Without two separators in a row, and outside of the folders that are taken, nothing that ECR takes is refused.
    [Test]
    public void Repository_OfPlainNames_IsAccepted() =>
        Prop.ForAll(Noise, name =>
            RegistryCheck.FindRepository(name, "dataplatform-dev") is null
            || !OfEcr().IsMatch($"dataplatform-dev/{name}")
            || Repeated().IsMatch(name)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    // The pattern of the API's model.
    [GeneratedRegex(@"^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*\z")]
    private static partial Regex OfEcr();

    [GeneratedRegex("[._-]{2}")]
    private static partial Regex Repeated();
}
