using System.Globalization;
using DataPlatform.Components.Cluster.Versions;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every cluster's Kubernetes version is stated, and in standard support.</summary>
/// <remarks>
/// Why: a version in extended support costs six times as much, and one out of support is upgraded by EKS at a time of
/// its own choice. Source: EKS user guide, Kubernetes release calendar; Amazon EKS pricing.
/// </remarks>
public sealed class EksVersionRule : IPlanRule
{
    private const int NoticeInDays = 60;

    /// <inheritdoc/>
    public string Id => "eks-version";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from cluster in EksControlPlane.In(plan)
        let objection = Objection(cluster.Resource, plan.Today)
        where objection is not null
        select new Finding(
            objection.Value.Severity, Id, cluster.Resource.Urn, "version", objection.Value.Message);

    private static Objection? Objection(PlanResource cluster, DateOnly today)
    {
        if (cluster.Inputs.Text("version") is not { } name)
            return Found(Severity.Warning, "No version: EKS takes its default, which changes by itself.");
        if (!Version.TryParse(name, out var number) || number.Build >= 0)
            return Found(Severity.Error, $"'{name}' is not a version such as {KubernetesVersions.Default}.");
        if (KubernetesVersions.TryGet(name, out var version))
            return Objection(version, ClusterSupport.IsStandardOnly(cluster), today);
        var newest = KubernetesVersions.All[^1].Name;
        return number > Version.Parse(newest)
            ? Found(Severity.Info, $"Kubernetes {name} is newer than the calendar, which ends with {newest}.")
            : Found(Severity.Error, $"EKS no longer has Kubernetes {name}.");
    }

    private static Objection? Objection(KubernetesVersion version, bool isStandardOnly, DateOnly today)
    {
        var kubernetes = $"Kubernetes {version.Name}";
        var (standard, extended) = (Day(version.StandardSupportEnds), Day(version.ExtendedSupportEnds));
        if (today > version.ExtendedSupportEnds)
            return Found(Severity.Error, $"{kubernetes} is out of support since {extended}.");
        var after = isStandardOnly
            ? "EKS upgrades the cluster by itself, for its support type is STANDARD"
            : $"extended support until {extended} costs {ExtraPerMonth()} more per month";
        if (today > version.StandardSupportEnds)
            return Found(Severity.Warning, $"Standard support of {kubernetes} ended on {standard}: {after}.");
        var days = version.StandardSupportEnds.DayNumber - today.DayNumber;
        return days > NoticeInDays
            ? null
            : Found(
                Severity.Info,
                $"Standard support of {kubernetes} ends on {standard}, {InDays(days)}: after it {after}.");
    }

    private static string ExtraPerMonth()
    {
        var extra = PriceTable.Find(PriceTable.ExtendedSupport, "")!.Value.Monthly
            - PriceTable.Find(PriceTable.ControlPlane, "")!.Value.Monthly;
        return string.Create(CultureInfo.InvariantCulture, $"${extra:0.##}");
    }

    private static string InDays(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => $"in {days} days",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Objection Found(Severity severity, string message) => new("version", message, severity);
}
