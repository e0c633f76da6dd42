using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Session;

/// <summary>
/// What a session is: the forwarding of one port of the host. AWS's own document leaves the port to who asks.
/// https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-schema.html
/// </summary>
internal static class SessionDocument
{
    private const string LocalPort = "localPortNumber";

    public static string ToJson(int port)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        return SortedJson.Of(new JsonObject
        {
            ["schemaVersion"] = "1.0",
            ["description"] = "Forwards a local port to DSS on its host",
            ["sessionType"] = "Port",
            ["parameters"] = new JsonObject
            {
                [LocalPort] = new JsonObject
                {
                    ["type"] = "String",
                    ["description"] = "Port of your own computer",
                    ["default"] = number,
                    ["allowedPattern"] = "^[0-9]{1,5}$",
                },
            },
            ["properties"] = new JsonObject
            {
                ["portNumber"] = number,
                ["type"] = "LocalPortForwarding",
                [LocalPort] = $"{{{{ {LocalPort} }}}}",
            },
        });
    }
}
