using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

[Parallelizable]
public sealed class RotationTests
{
    private ConfigureHome _home = null!;

    private IEnumerable<string> Calls => _home.Dss.Journal.Select(write => write.Call);

    [OneTimeSetUp]
    public async Task Configure()
    {
        _home = new ConfigureHome();
        Assert.That((await _home.RunAsync()).ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public ValueTask Stop() => _home.DisposeAsync();

    [SetUp]
    public void Forget() => _home.Dss.Journal.Clear();

    [Test]
    public async Task Run_AfterTheAdministratorsPasswordChanged_SetsItByOneWrite()
    {
        _home.SetSecret(SampleSettings.AdminSecret, """{"username":"admin","password":"hush-admin-2"}""", "version-2");

        var result = await _home.RunAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(Calls, Is.EqualTo(new[] { "PUT /admin/users/admin" }));
            Assert.That(_home.Instance.Passwords["admin"], Is.EqualTo("hush-admin-2"));
            StoredJson.Is(_home.Instance.Users["admin"]["userProperties"], """{"team":"platform"}""");
        });
    }

    [Test]
    public async Task Run_AfterAnAccessKeyChanged_SetsItByOneWrite()
    {
        _home.SetSecret(SampleSettings.KeySecret, SampleSettings.Key(2), "version-2");

        var result = await _home.RunAsync();

        var parameters = _home.Instance.Connections["finance"]["params"]!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(Calls, Is.EqualTo(new[] { "PUT /admin/connections/finance" }));
            Assert.That(parameters["accessKey"]!.GetValue<string>(), Is.EqualTo("AKIA2"));
            Assert.That(
                _home.Instance.Secrets.Reveal(parameters["secretKey"]!.GetValue<string>()), Is.EqualTo("hush-key-2"));
        });
    }

    [Test]
    public async Task Run_AfterTheWarehousesPasswordChanged_SetsItByOneWrite()
    {
        _home.SetSecret(
            SampleSettings.WarehouseSecret, """{"username":"dss","password":"hush-warehouse-2"}""", "version-2");

        var result = await _home.RunAsync();

        var stored = _home.Instance.Connections["warehouse"]["params"]!["password"]!.GetValue<string>();
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(Calls, Is.EqualTo(new[] { "PUT /admin/connections/warehouse" }));
            Assert.That(_home.Instance.Secrets.Reveal(stored), Is.EqualTo("hush-warehouse-2"));
        });
    }
}
