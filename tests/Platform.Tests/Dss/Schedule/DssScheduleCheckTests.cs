using System.Globalization;
using DataPlatform.Components.Dss.Schedule;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Schedule;

public sealed class DssScheduleCheckTests
{
    private const string Days = "days such as MON-FRI or SAT,SUN; SUN-SAT for every day";

    [TestCase("MON-FRI", "Europe/Paris")]
    [TestCase("SUN-SAT", "UTC")]
    [TestCase("SAT,SUN", "America/Argentina/Buenos_Aires")]
    [TestCase("MON,WED-FRI", "Asia/Tokyo")]
    public void Schedule_InOrder_IsAccepted(string days, string zone) =>
        Assert.That(DssScheduleCheck.Find(new("20:00", "07:00", days, zone)), Is.Empty);

    [Test]
    public void Schedule_ByDefault_IsAccepted() => Assert.That(DssScheduleCheck.Find(new()), Is.Empty);

    [Test]
    public void Times_OfTheDay_AreAcceptedAndNoOthers() =>
        Prop.ForAll(
            Gen.Choose(0, 99).ToArbitrary(),
            Gen.Choose(0, 99).ToArbitrary(),
            (hour, minute) =>
            {
                var time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
                return DssScheduleCheck.Find(new(time)).IsEmpty == (hour < 24 && minute < 60);
            })
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [TestCase("MON-SUN", "'MON-SUN' goes past the end of a week, which begins on SUN")]
    [TestCase("FRI-MON", "'FRI-MON' goes past the end of a week, which begins on SUN")]
    [TestCase("MON-MON", "'MON-MON' goes past the end of a week, which begins on SUN")]
    [TestCase("*", "'*' is neither a day nor a range of days")]
    [TestCase("", "'' is neither a day nor a range of days")]
    [TestCase("mon-fri", "'mon-fri' is neither a day nor a range of days")]
    [TestCase("MON-WED-FRI", "'MON-WED-FRI' is neither a day nor a range of days")]
    [TestCase("SAT, SUN", "' SUN' is neither a day nor a range of days")]
    public void Days_ThatTheSchedulerDoesNotTake_AreRefused(string days, string problem) =>
        Assert.That(Find(new(Days: days)), Is.EqualTo(new[] { $"days: {problem}; accepted: {Days}" }));

    [TestCase("Europe/Pari")]
    [TestCase("Europe/Paris ")]
    [TestCase("W. Europe Standard Time")]
    [TestCase("../etc/passwd")]
    [TestCase("")]
    public void TimeZone_ThatIsNone_IsRefused(string zone) =>
        Assert.That(
            Find(new(TimeZone: zone)),
            Is.EqualTo(new[]
            {
                $"timeZone: '{zone}' is not a time zone; accepted: IANA names such as Europe/Paris or UTC",
            }));

    [Test]
    public void Start_AtTheTimeOfTheStop_IsRefused() =>
        Assert.That(
            Find(new("20:00", "20:00")),
            Is.EqualTo(new[] { "start: '20:00' is when the host is stopped; accepted: another time" }));

    [Test]
    public void Mistakes_OfAll_AreReportedTogether() =>
        Assert.That(
            DssScheduleCheck.Find(new("24:00", "7:00", "DAY", "Mars")).Select(mistake => mistake.Property),
            Is.EqualTo(new[] { "stop", "start", "days", "timeZone" }));

    private static string[] Find(DssScheduleSpec spec) =>
        [.. DssScheduleCheck.Find(spec).Select(mistake => mistake.ToString())];
}
