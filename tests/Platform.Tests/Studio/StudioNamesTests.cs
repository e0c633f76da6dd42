using DataPlatform.Components.Studio;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class StudioNamesTests
{
    [TestCase("ada", StudioUserType.User, "user-ada")]
    [TestCase("ada@example.com", StudioUserType.User, "user-ada@example.com")]
    [TestCase("analysts", StudioUserType.Group, "group-analysts")]
    [TestCase("Data Scientists", StudioUserType.Group, "group-Data-Scientists-c4729cb9")]
    public void Label_OfAUser_IsThis(string name, StudioUserType type, string expected) =>
        Assert.That(StudioNames.Label(User(name, type)), Is.EqualTo(expected));

    [TestCase(64, "")]
    [TestCase(65, "-635361c4")]
    [TestCase(128, "-6836cf13")]
    public void Label_OfALongName_IsCutAndToldApart(int length, string end) =>
        Assert.That(
            StudioNames.Label(User(new string('a', length), StudioUserType.Group)),
            Is.EqualTo($"group-{new string('a', 64)}{end}"));

    [Test]
    public void Label_OfAnyName_IsShortAndOfCharactersThatIamTakes() =>
        Prop.ForAll<NonEmptyString>(name => StudioNames.Label(User(name.Get)) is { Length: <= 80 } label
                && label.All(c => char.IsAsciiLetterOrDigit(c) || "+=.@_-".Contains(c, StringComparison.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Test]
    public void Label_OfTwoNames_IsNotTheSame() =>
        Prop.ForAll<NonEmptyString, NonEmptyString>((one, other) =>
                one.Get == other.Get || StudioNames.Label(User(one.Get)) != StudioNames.Label(User(other.Get)))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
