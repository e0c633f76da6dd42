using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.SecretsManager;

namespace DataPlatform.Tests.Platform.Dss.Identity;

public sealed class DssSecretsTests
{
    private const string Password = "random:index/randomPassword:RandomPassword";
    private const string SecretType = "aws:secretsmanager/secret:Secret";
    private const string Value = "aws:secretsmanager/secretVersion:SecretVersion";
    private const string PolicyType = "aws:secretsmanager/secretPolicy:SecretPolicy";

    [Test]
    public async Task Secrets_WithoutAWarehouse_AreTheAdministratorsPassword()
    {
        var run = await Of(Args());
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["dataplatform:dss:DssSecrets"] = 1,
                [Password] = 1,
                [SecretType] = 1,
                [PolicyType] = 1,
                [Value] = 1,
            }));
            Assert.That(
                run.Single(Password).Json,
                Is.EqualTo(
                    """
                    {"keepers":{"generation":"1"},"length":40,"minLower":1,"minNumeric":1,"minUpper":1,"special":false}
                    """));
            Assert.That(
                run.Single(SecretType).Json,
                Is.EqualTo(
                    """
                    {"description":"Password of the administrator of DSS","kmsKeyId":"arn:secrets",
                    "name":"dataplatform-dev/dss/admin-password","recoveryWindowInDays":0,
                    "tags":{"Name":"dataplatform-dev/dss/admin-password"}}
                    """.JoinLines()));
            Assert.That(
                run.Single(Value)["secretString"],
                Is.EqualTo("""{"username":"admin","password":"s-admin-password-Result1"}"""));
            Assert.That(
                run.Single(PolicyType)["policy"],
                Is.EqualTo(SecretPolicies.Of("arn:aws:mock:::s-admin-secret", RecordingCloud.AccountId).ToJson()));
        });
    }

    [Test]
    public async Task Secrets_WithAWarehouse_AreItsPasswordAsWell()
    {
        DssSecrets? secrets = null;
        var run = await new RecordingCloud().RunAsync(() => secrets = new DssSecrets("s", Args(warehouse: true)));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(SecretType).Select(secret => secret["name"]),
                Is.EqualTo(new[] { "dataplatform-dev/dss/admin-password", "dataplatform-dev/dss/warehouse-password" }));
            Assert.That(
                run.Single(Value, "s-warehouse-value")["secretString"],
                Is.EqualTo("""{"username":"dss","password":"s-warehouse-password-Result1"}"""));
            Assert.That(secrets!.AdminSecretName, Is.EqualTo("dataplatform-dev/dss/admin-password"));
            Assert.That(secrets.WarehouseSecretName, Is.EqualTo("dataplatform-dev/dss/warehouse-password"));
            Assert.That(
                secrets.Resources.Select(resource => resource.GetResourceName()),
                Is.EqualTo(new[] { "s-admin-value", "s-warehouse-value" }));
        });
    }

    [Test]
    public async Task Passwords_OfAnotherGeneration_AreMadeAnew() =>
        Assert.That(
            (await Of(Args(generation: 2))).Single(Password).Json,
            Does.StartWith("""{"keepers":{"generation":"2"},"""));

    [TestCase(true)]
    [TestCase(false)]
    public async Task Secrets_OfAProtectedPlatform_CannotBeDeleted(bool protect) =>
        Assert.That(
            (await Of(Args(protect: protect))).OptionsOf(SecretType, "s-admin-secret").Protect,
            Is.EqualTo(protect ? true : null));

    [Test]
    public async Task Value_OfASecret_IsSecretToTheProgramToo()
    {
        Output<string>? value = null;
        _ = await new RecordingCloud().RunAsync(() => _ = new DssSecrets(
            "s",
            Args(),
            new()
            {
                ResourceTransformations =
                {
                    made =>
                    {
                        value = made.Args is SecretVersionArgs version ? version.SecretString?.ToOutput() : value;
                        return null;
                    },
                },
            }));
        Assert.That(await Output.IsSecretAsync(value!), Is.True);
    }

    [Test]
    public void Generation_BelowOne_IsRefused() =>
        Assert.That(
            Args(generation: 0).Validate,
            Throws.ArgumentException.With.Message.StartsWith("PasswordGeneration is 0; accepted: 1 to 2147483647"));

    private static DssSecretsArgs Args(int generation = 1, bool warehouse = false, bool protect = false) => new()
    {
        Target = RecordingCloud.Target(),
        SecretsKeyArn = "arn:secrets",
        PasswordGeneration = generation,
        Warehouse = warehouse,
        Protect = protect,
    };

    private static Task<Recording> Of(DssSecretsArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DssSecrets("s", args));
}
