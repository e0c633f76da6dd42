using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Settings of Lake Formation name 1 to 30 administrators, and leave new databases and tables to nobody by default, or
/// all of them to those whom IAM allows.
/// </summary>
/// <remarks>
/// Why: without an administrator nobody can grant anything; other defaults are refused. The settings replace those of
/// the whole account and region. Source: Lake Formation API reference, DataLakeSettings.
/// </remarks>
public sealed class LakeSettingsRule() : ResourceRule(
    "lakeformation-settings", "aws:lakeformation/dataLakeSettings:DataLakeSettings")
{
    private const int MostAdmins = 30;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var admins = resource.Inputs.Items("admins").Count();
        if (admins is 0 or > MostAdmins && !(admins == 0 && resource.PropertyDependencies.ContainsKey("admins")))
            yield return new Objection("admins", $"{admins} administrators; 1 to {MostAdmins} are accepted.");
        foreach (var property in (string[])["createDatabaseDefaultPermissions", "createTableDefaultPermissions"])
        {
            if (resource.Inputs.Objects(property).Any(entry => !IsOfIam(entry)))
                yield return new Objection(property, "Accepted: nothing, or ALL to IAM_ALLOWED_PRINCIPALS.");
        }
    }

    private static bool IsOfIam(JsonObject entry) =>
        entry.Text("principal") == "IAM_ALLOWED_PRINCIPALS" && entry.Texts("permissions").SequenceEqual(["ALL"]);
}
