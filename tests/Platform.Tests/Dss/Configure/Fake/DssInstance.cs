using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>What a fake DSS has stored and how it behaves.</summary>
internal sealed class DssInstance
{
    /// <summary>A new installation.</summary>
    /// <param name="major">Major version, 14 or 15.</param>
    public DssInstance(int major)
    {
        Major = major;
        Settings = new JsonObject
        {
            // Not of the platform: whoever writes the whole document must keep it.
            ["ldapSettings"] = new JsonObject { ["enabled"] = true, ["bindPassword"] = Secrets.Store("ldap-password") },
            ["containerSettings"] = major < 15
                ? new JsonObject { ["executionConfigs"] = new JsonArray() }
                : new JsonObject { ["buildConfigs"] = new JsonArray(), ["executionConfigs"] = new JsonArray() },
            ["sparkSettings"] = new JsonObject { ["sparkEnabled"] = true, ["executionConfigs"] = new JsonArray() },
            ["metastoreCatalogsSettings"] = new JsonObject(),
            ["impersonation"] = new JsonObject { ["enabled"] = false },
        };
        Users["admin"] = new JsonObject
        {
            ["login"] = "admin",
            ["displayName"] = "Administrator",
            ["sourceType"] = "LOCAL",
            ["groups"] = new JsonArray("administrators"),
            ["userProfile"] = "FULL_DESIGNER",
            ["enabled"] = true,
            ["userProperties"] = new JsonObject { ["team"] = "platform" },
        };
    }

    /// <summary>Major version.</summary>
    public int Major { get; }

    /// <summary>What the licence allows.</summary>
    public LicenceMode Licence { get; set; }

    /// <summary>The licence that was set.</summary>
    public string? LicenceText { get; set; }

    /// <summary>Secrets in documents.</summary>
    public FakeSecrets Secrets { get; } = new();

    /// <summary>General settings.</summary>
    public JsonObject Settings { get; set; }

    /// <summary>Users.</summary>
    public Documents Users { get; } = new();

    /// <summary>Their passwords.</summary>
    public Dictionary<string, string> Passwords { get; } = new(StringComparer.Ordinal) { ["admin"] = "admin" };

    /// <summary>Groups.</summary>
    public Documents Groups { get; } = new();

    /// <summary>Connections.</summary>
    public Documents Connections { get; } = new();

    /// <summary>Installed plugins with their settings.</summary>
    public Documents Plugins { get; } = new();

    /// <summary>Code environments.</summary>
    public Documents CodeEnvironments { get; } = new();

    /// <summary>Clusters, by ID.</summary>
    public Documents Clusters { get; } = new();

    /// <summary>Projects, each with its datasets, recipes and jobs.</summary>
    public Documents Projects { get; } = new();

    /// <summary>How actions that take long run, by a part of their path; others answer at once.</summary>
    public Dictionary<string, FutureStyle> Futures { get; } = new(StringComparer.Ordinal);

    /// <summary>What a start of a cluster fails with; null: it succeeds.</summary>
    public string? ClusterError { get; set; }

    /// <summary>What a cluster's ID has after its name; DSS promises no equality.</summary>
    public string ClusterIdSuffix { get; set; } = "";

    /// <summary>What the log of a job that fails says; null: it succeeds.</summary>
    public string? JobError { get; set; }

    /// <summary>
    /// A field that this release does not have, by its path, which begins with <c>settings</c>, <c>connection</c>,
    /// <c>group</c>, <c>plugin</c> or <c>cluster</c>; null: none.
    /// </summary>
    public string? ForgottenField { get; set; }

    /// <summary>Takes the field that this release does not have out of a document that is to be stored.</summary>
    public void Forget(string kind, JsonObject document)
    {
        if (ForgottenField?.StartsWith($"{kind}.", StringComparison.Ordinal) == true)
            Forgetting.Field(document, ForgottenField[(kind.Length + 1)..]);
    }

    /// <summary>Everything that is stored, to compare two runs by; secrets as they were sent.</summary>
    public JsonObject Everything()
    {
        var all = new JsonObject
        {
            ["settings"] = Settings.DeepClone(),
            ["users"] = Users.Map(),
            ["groups"] = Groups.Map(),
            ["connections"] = Connections.Map(),
            ["plugins"] = Plugins.Map(),
            ["codeEnvironments"] = CodeEnvironments.Map(),
            ["clusters"] = Clusters.Map(),
            ["passwords"] = new JsonObject(Passwords.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))),
            ["licence"] = LicenceText,
        };
        Reveal(all);
        return all;
    }

    private void Reveal(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Reveal(item);
        }
        else if (node is JsonObject map)
        {
            foreach (var (key, value) in map.ToArray())
            {
                if (value is JsonValue text && text.TryGetValue(out string? stored) && Secrets.Knows(stored))
                    map[key] = Secrets.Reveal(stored);
                else
                    Reveal(value);
            }
        }
    }
}
