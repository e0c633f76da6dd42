using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>What is secret is in the few places that are made for it, and nowhere in what is shown.</summary>
public class SecrecyTests(string stack) : EstateTests(stack)
{
    private const string AccessKey = "aws:iam/accessKey:AccessKey";
    private const string Password = "random:index/randomPassword:RandomPassword";
    private const string SecretValue = "aws:secretsmanager/secretVersion:SecretVersion";

    private static readonly string[] OfDss = [$"{Password} result", $"{SecretValue} secretString"];

    // The provider says that the warehouse's user name is secret; its password is AWS's own and in no plan.
    private static readonly string[] OfConnectionsAndWarehouse =
    [
        $"{AccessKey} secret",
        $"{AccessKey} sesSmtpPasswordV4",
        "aws:redshiftserverless/namespace:Namespace adminUsername",
    ];

    [Test]
    public void Plan_HasNoSecretButTheKubeConfigPasswordsOfDssAndKeysOfConnections()
    {
        var secrets =
            from resource in Plan.Resources
            from path in resource.SecretPaths
            where resource.Inputs.ContainsKey(path) || resource.Outputs.ContainsKey(path)
            where !path.StartsWith("kubeconfig", StringComparison.OrdinalIgnoreCase)
            select $"{resource.Type} {path}";
        Assert.That(
            secrets.Distinct(),
            Is.EquivalentTo(Stack == "prod" ? OfDss.Concat(OfConnectionsAndWarehouse) : OfDss));
    }

    [Test]
    public void KeysAndPasswords_AreInThePlansJsonAndTreeNowhere()
    {
        using var json = new StringWriter();
        using var tree = new StringWriter();
        var estimates = PlanEstimates.Of(Plan, Today.Fixed);
        PlanJsonWriter.Write(json, Plan, estimates, showSecrets: false);
        TreeRenderer.Render(tree, Plan, estimates, new RenderOptions(null, Color: false, ShowSecrets: false));
        var shown = json.ToString() + tree;
        Assert.Multiple(() =>
        {
            Assert.That(shown, Does.Not.Contain("secretAccessKey"));
            Assert.That(SecretKeys().Where(shown.Contains), Is.Empty);
        });
    }

    [Test]
    public void KeysAndPasswords_AreInNoOtherResourceAndInNoOutput()
    {
        var keys = SecretKeys();
        var holding = Plan.Resources
            .Where(resource => keys.Any(key => Text(resource).Contains(key, StringComparison.Ordinal)))
            .Select(resource => resource.Type);
        Assert.That(holding.Distinct(), Is.SubsetOf(new[] { AccessKey, Password, SecretValue }));
        Assert.That(keys.Where(Plan.Outputs.ToJsonString().Contains), Is.Empty);
        Assert.That(Plan.SecretOutputs, Is.EqualTo(new[] { "kubeconfig" }));
    }

    [Test]
    public void Passwords_AreGivenToNothing() =>
        Assert.That(
            from resource in Plan.Resources
            from input in resource.Inputs
            where input.Key.Contains("password", StringComparison.OrdinalIgnoreCase)
            select $"{resource.Type} {input.Key}",
            Is.SubsetOf(new[]
            {
                "aws:redshiftserverless/namespace:Namespace adminPasswordSecretKmsKeyId",
                "aws:redshiftserverless/namespace:Namespace manageAdminPassword",
            }));

    private string[] SecretKeys()
    {
        string[] keys =
        [
            .. Plan.Resources.Where(resource => resource.Type == AccessKey)
                .Select(resource => resource.Outputs["secret"]!.GetValue<string>()),
            .. All(Password).Select(resource => resource.Outputs["result"]!.GetValue<string>()),
        ];
        Assert.That(keys, Has.Length.EqualTo(Stack == "prod" ? 3 + 2 : 1));
        Assert.That(keys, Is.Unique.And.All.Length.GreaterThan(10));
        return keys;
    }

    private static string Text(PlanResource resource) =>
        $"{resource.Urn} {resource.Id} {resource.Inputs.ToJsonString()} {resource.Outputs.ToJsonString()}";
}
