using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Users, whose passwords are never returned, and groups.</summary>
internal sealed class PeopleApi(DssInstance dss) : IDssApi
{
    private static readonly Shape Group = Shape.Parse(
        """
        name,description,sourceType,admin,ldapGroupNames,azureADGroupNames,mayCreateProjects,mayWriteSafeCode,
        mayWriteUnsafeCode,mayManageCodeEnvs,mayCreateCodeEnvs,mayManageClusters,mayCreateClusters
        """);

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Segments) switch
    {
        ("GET", ["admin", "users"]) => DssReply.Json(dss.Users.List()),
        (_, ["admin", "users", var login]) when !dss.Users.Has(login) => DssReply.Missing($"User not found: {login}"),
        ("GET", ["admin", "users", var login]) => DssReply.Json(dss.Users[login]),
        ("PUT", ["admin", "users", var login]) => PutUser(login, request.Document),
        ("GET", ["admin", "groups"]) => DssReply.Json(dss.Groups.List()),
        ("POST", ["admin", "groups"]) => CreateGroup(request.Document),
        (_, ["admin", "groups", var name]) when !dss.Groups.Has(name) => DssReply.Missing($"Group not found: {name}"),
        ("GET", ["admin", "groups", var name]) => DssReply.Json(dss.Groups[name]),
        ("PUT", ["admin", "groups", var name]) => PutGroup(name, request.Document),
        _ => null,
    };

    private DssReply PutUser(string login, JsonObject sent)
    {
        if (sent["userProfile"]?.GetValue<string>() is not ("FULL_DESIGNER" or "READER"))
            return DssReply.Refused("The user profile is not in the license");
        if (sent["password"] is { } password)
            dss.Passwords[login] = password.GetValue<string>();
        _ = sent.Remove("password");
        dss.Users[login] = sent;
        return DssReply.Done($"Updated user {login}");
    }

    private DssReply CreateGroup(JsonObject sent)
    {
        var name = sent["name"]!.GetValue<string>();
        if (dss.Groups.Has(name))
            return DssReply.Refused($"Group {name} already exists");
        dss.Groups[name] = new JsonObject
        {
            ["name"] = name,
            ["description"] = sent["description"]?.DeepClone(),
            ["sourceType"] = "LOCAL",
            ["admin"] = false,
            ["ldapGroupNames"] = new JsonArray(),
            ["azureADGroupNames"] = new JsonArray(),
            ["mayCreateProjects"] = false,
            ["mayWriteSafeCode"] = false,
        };
        return DssReply.Plain($"Created group {name}");
    }

    private DssReply PutGroup(string name, JsonObject sent)
    {
        var stored = Group.Known(sent)!.AsObject();
        dss.Forget("group", stored);
        dss.Groups[name] = stored;
        return DssReply.Done($"Updated group {name}");
    }
}
