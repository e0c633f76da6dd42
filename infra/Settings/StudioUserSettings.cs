using System.Collections.Immutable;
using DataPlatform.Components.Studio;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Who may use EMR Studio: <c>studio:users</c>.</summary>
internal static class StudioUserSettings
{
    /// <summary>The key, without its namespace.</summary>
    public const string Key = "users";

    private const string TypeProperty = "type";

    private static readonly Scalar<string> Name = Scalars.Text("a name", "the name of a user, a group or a role");

    private static readonly Scalar<string> Endpoint =
        Scalars.Text("the name of an endpoint", "names of managed endpoints");

    // Users of the one kind and of the other may have the same names: the words tell what is meant.
    private static readonly ImmutableArray<(string Word, (StudioAuthMode Mode, StudioUserType Type) Value)> Types =
    [
        ("iamUser", (StudioAuthMode.Iam, StudioUserType.User)),
        ("iamGroup", (StudioAuthMode.Iam, StudioUserType.Group)),
        ("iamRole", (StudioAuthMode.Iam, StudioUserType.Role)),
        ("ssoUser", (StudioAuthMode.Sso, StudioUserType.User)),
        ("ssoGroup", (StudioAuthMode.Sso, StudioUserType.Group)),
    ];

    private static readonly Scalar<(StudioAuthMode Mode, StudioUserType Type)> TypeWords = Scalars.OneOf([.. Types]);

    private static readonly Scalar<StudioUserLevel> Levels = Scalars.OneOf(
        ("basic", StudioUserLevel.Basic),
        ("intermediate", StudioUserLevel.Intermediate),
        ("advanced", StudioUserLevel.Advanced));

    /// <summary>The users in the order of the items.</summary>
    /// <param name="section">The keys of the Studio.</param>
    /// <param name="mode">By what users sign in; null: it could not be read.</param>
    public static ImmutableArray<StudioUserSpec> Read(SettingsSection section, StudioAuthMode? mode) =>
        section.Objects(Key, Key, item => new StudioUserSpec
        {
            Name = item.TryRequire("name", Name, out var name) ? name : "",
            Type = ReadType(item, mode),
            Level = item.Get("level", Levels, StudioUserLevel.Basic),
            Endpoints = item.List("endpoints", Endpoint, "names of managed endpoints"),
        });

    private static StudioUserType ReadType(SettingsSection item, StudioAuthMode? mode)
    {
        if (!item.TryGet(TypeProperty, TypeWords, out var read))
            return StudioUserType.User;
        if (mode is { } expected && read.Mode != expected)
        {
            var word = Types.First(type => type.Value == read).Word;
            var accepted = string.Join(
                ", ", Types.Where(type => type.Value.Mode == expected).Select(type => type.Word));
            item.Refuse(
                TypeProperty,
                read.Mode == StudioAuthMode.Sso
                    ? $"'{word}' is of IAM Identity Center, and studio:authMode is iam; accepted: {accepted}, or any "
                    + "of the others with studio:authMode sso"
                    : $"'{word}' is of IAM, and studio:authMode is sso; accepted: {accepted}, or any of the others "
                    + "with studio:authMode iam");
        }

        return read.Type;
    }
}
