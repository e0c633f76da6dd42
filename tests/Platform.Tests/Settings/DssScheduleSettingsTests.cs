using DataPlatform.Components.Dss.Schedule;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Settings;

public sealed class DssScheduleSettingsTests
{
    private const string Key = "schedule";

    [Test]
    public void Read_EmptySchedule_StopsInTheEvening() =>
        Assert.That(DssConfigurations.ReadGood((Key, "{}")).Schedule, Is.EqualTo(new DssScheduleSpec()));

    [Test]
    public void Read_Schedule_IsTheSpec() =>
        Assert.That(
            DssConfigurations.ReadGood((
                Key, """{"stop":"19:30","start":"07:15","days":"SUN-THU","timeZone":"Asia/Dubai"}""")).Schedule,
            Is.EqualTo(new DssScheduleSpec("19:30", "07:15", "SUN-THU", "Asia/Dubai")));

    [TestCase("""{"stop":"8 pm"}""", "stop: '8 pm' is not a time of the day; accepted: 00:00 to 23:59, in quotes")]
    [TestCase("""{"start":"20:00"}""", "start: '20:00' is when the host is stopped; accepted: another time")]
    [TestCase("""{"days":"all"}""", "days: 'all' is neither a day nor a range of days; "
        + "accepted: days such as MON-FRI or SAT,SUN; SUN-SAT for every day")]
    [TestCase("""{"timeZone":"Nowhere/City"}""",
        "timeZone: 'Nowhere/City' is not a time zone; accepted: IANA names such as Europe/Paris or UTC")]
    [TestCase("""{"stop":1200}""", "stop: '1200' is not a time; accepted: a time of day such as 20:00, in quotes")]
    [TestCase("""{"starts":"07:00"}""", "starts: is not a known property; the nearest is start")]
    public void Read_WrongSchedule_IsRefused(string schedule, string line) =>
        Assert.That(DssConfigurations.Errors((Key, schedule)), Is.EqualTo(new[] { $"dss:schedule.{line}" }));

    // 20:00 is only the stand-in for the time that could not be read.
    [Test]
    public void Read_StartBesideAWrongStop_IsNotAMistakeOfItsOwn() =>
        Assert.That(
            DssConfigurations.Errors((Key, """{"stop":true,"start":"20:00"}""")),
            Is.EqualTo(new[]
            {
                "dss:schedule.stop: 'true' is not a time; accepted: a time of day such as 20:00, in quotes",
            }));

    [Test]
    public void Read_WrongStartBesideAWrongStop_AreBothRefused() =>
        Assert.That(
            DssConfigurations.Errors((Key, """{"stop":true,"start":"7:00"}""")),
            Is.EqualTo(new[]
            {
                "dss:schedule.stop: 'true' is not a time; accepted: a time of day such as 20:00, in quotes",
                "dss:schedule.start: '7:00' is not a time of the day; accepted: 00:00 to 23:59, in quotes",
            }));
}
