using System.Text.Json.Nodes;

namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>Who calls, which DSS it is and what its licence allows.</summary>
internal sealed class InstanceApi(DssInstance dss) : IDssApi
{
    private bool Licensed => dss.Licence == LicenceMode.Licensed;

    /// <inheritdoc/>
    public DssReply? Answer(DssRequest request) => (request.Method, request.Path) switch
    {
        ("GET", "/auth/info") => DssReply.Json(
            new JsonObject { ["authIdentifier"] = "api:key", ["groups"] = new JsonArray(), ["admin"] = true }),
        ("GET", "/instance-info") => DssReply.Json(new JsonObject
        {
            ["nodeId"] = "design",
            ["nodeName"] = "design",
            ["nodeType"] = "DESIGN",
            ["dssVersion"] = dss.Major < 15 ? "14.7.6" : "15.0.1",
            ["dataDirPath"] = "/data/dataiku",
        }),
        ("GET", "/admin/licensing/status") => DssReply.Json(Status()),
        ("POST", "/admin/licensing/license") => Set(request),
        _ => null,
    };

    private JsonObject Status() => new()
    {
        ["base"] = new JsonObject
        {
            ["hasLicense"] = Licensed,
            ["valid"] = Licensed,
            ["expired"] = false,
            ["community"] = !Licensed,
        },
        ["limits"] = new JsonObject
        {
            ["licensedProfiles"] = new JsonObject
            {
                ["FULL_DESIGNER"] = new JsonObject(),
                ["READER"] = new JsonObject(),
            },
        },
        ["features"] = new JsonObject
        {
            ["allowedConnectionTypes"] = Licensed ? new JsonArray("ALL") : new JsonArray("Filesystem", "EC2"),
        },
    };

    private DssReply Set(DssRequest request)
    {
        dss.LicenceText = request.Document.ToJsonString();
        dss.Licence = LicenceMode.Licensed;
        return DssReply.Empty;
    }
}
