using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Studio;

/// <summary>The rules that hold for the users of a Studio.</summary>
internal static partial class StudioUserCheck
{
    /// <summary>Users of IAM Identity Center that a Studio takes.</summary>
    public const int MostSsoUsers = 100;

    /// <summary>Groups of IAM Identity Center that a Studio takes.</summary>
    public const int MostSsoGroups = 5;

    /// <summary>Endpoints of one user: the one policy of a session has room for no more.</summary>
    public const int MostEndpoints = 5;

    private const int LongestIamName = 64;
    private const int LongestGroupName = 128;

    // What the Identity Store of IAM Identity Center has for names, which is narrower for users.
    private const int LongestSsoUserName = 128;
    private const int LongestSsoGroupName = 1024;

    /// <summary>Finds all mistakes.</summary>
    /// <param name="studio">What is known of the Studio.</param>
    public static IEnumerable<Mistake> Find(StudioSpec studio)
    {
        var users = studio.Users.Index().ToArray();
        return
        [
            .. users.SelectMany(user => One($"users[{user.Index}]", user.Item, studio)),
            .. Twice(studio),
            .. studio.AuthMode == StudioAuthMode.Sso ? Limits(studio.Users) : [],
        ];
    }

    private static IEnumerable<Mistake> One(string path, StudioUserSpec user, StudioSpec studio) =>
    [
        .. Name($"{path}.name", user, studio),
        .. Type($"{path}.type", user, studio),
        .. Level($"{path}.level", user, studio),
        .. Endpoints($"{path}.endpoints", user.Endpoints, studio.Endpoints),
    ];

    private static IEnumerable<Mistake> Name(string path, StudioUserSpec user, StudioSpec studio)
    {
        var isGroup = user.Type == StudioUserType.Group;
        if (studio.AuthMode == StudioAuthMode.Sso)
        {
            var longest = isGroup ? LongestSsoGroupName : LongestSsoUserName;
            if (user.Name.Length == 0 || user.Name.Length > longest || user.Name.Any(char.IsControl))
            {
                yield return new(
                    path,
                    $"'{user.Name}' is no name in IAM Identity Center",
                    $"1 to {longest} characters, as Identity Center shows them");
            }

            yield break;
        }

        var most = isGroup ? LongestGroupName : LongestIamName;
        if (user.Name.Length > most || !IamName().IsMatch(user.Name))
        {
            yield return new(
                path,
                $"'{user.Name}' is no name of IAM",
                $"the name alone, not an ARN: 1 to {most} letters, digits and characters of +=,.@_-");
        }
        else if (studio is { IdentityProvider: not null, NamePrefix: { } prefix }
            && StudioNames.SamlRole(prefix, user.Name) is { Length: > StudioNames.LongestRole } role)
        {
            yield return new(
                path,
                $"'{user.Name}' makes a role with the name '{role}', which has {role.Length} characters",
                $"a name of {StudioNames.LongestRole - role.Length + user.Name.Length} characters at most");
        }
    }

    private static IEnumerable<Mistake> Type(string path, StudioUserSpec user, StudioSpec studio)
    {
        if (studio.AuthMode == StudioAuthMode.Sso && user.Type == StudioUserType.Role)
        {
            yield return new(
                path, "'iamRole' is of IAM, and authMode is sso", "ssoUser, ssoGroup, or iamRole with authMode iam");
        }
        else if (studio is { AuthMode: StudioAuthMode.Iam, IdentityProvider: not null }
            && user.Type == StudioUserType.Group)
        {
            yield return new(
                path,
                "'iamGroup' is a group of IAM, and with identityProvider users take roles that are made for them",
                "iamUser, iamRole, or iamGroup without identityProvider");
        }
    }

    private static IEnumerable<Mistake> Level(string path, StudioUserSpec user, StudioSpec studio)
    {
        if (user.Level == StudioUserLevel.Advanced && !studio.HasDatabase)
        {
            yield return new(
                path, "'advanced' users query the platform's own database, and there is none", "basic, intermediate");
        }
    }

    private static IEnumerable<Mistake> Endpoints(
        string path, ImmutableArray<string> endpoints, ImmutableArray<string> known)
    {
        var accepted = known.IsEmpty
            ? "none, for there are no endpoints"
            : string.Join(", ", known.Order(StringComparer.Ordinal));
        if (endpoints.IsEmpty)
            yield return new(
                path,
                "names none, and a notebook without an endpoint runs nothing",
                known.IsEmpty ? "no users, for there are no endpoints" : $"one or more of {accepted}");
        if (endpoints.Length > MostEndpoints)
            yield return new(path, $"has {endpoints.Length} endpoints", $"{MostEndpoints} at most");
        foreach (var (index, name) in endpoints.Index().Where(item => !known.Contains(item.Item)))
            yield return new($"{path}[{index}]", $"'{name}' is no managed endpoint of the stack", accepted);
        foreach (var mistake in NodePoolCheck.Repeated(path, endpoints))
            yield return mistake;
    }

    // IAM tells names apart that differ in more than case only.
    private static IEnumerable<Mistake> Twice(StudioSpec studio) =>
        from user in studio.Users.Index()
        group user by (studio.IdentityProvider is null ? user.Item.Type : default, user.Item.Name.ToUpperInvariant())
            into same
        from again in same.Skip(1)
        select new Mistake(
            $"users[{again.Index}].name",
            $"'{again.Item.Name}' is users[{same.First().Index}] already",
            "each user, group or role once");

    private static IEnumerable<Mistake> Limits(ImmutableArray<StudioUserSpec> users) =>
        from limit in new (StudioUserType Type, int Most)[]
        {
            (StudioUserType.User, MostSsoUsers),
            (StudioUserType.Group, MostSsoGroups),
        }
        let count = users.Count(user => user.Type == limit.Type)
        where count > limit.Most
        select new Mistake(
            "users",
            $"has {count} {limit.Type.ToString().ToLowerInvariant()}s of IAM Identity Center",
            $"{limit.Most} at most");

    [GeneratedRegex(@"^[\w+=,.@-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex IamName();
}
