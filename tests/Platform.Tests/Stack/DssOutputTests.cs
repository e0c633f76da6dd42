using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Stacks;

/// <summary>What a stack tells of DSS, and what it keeps to itself.</summary>
public sealed class DssOutputTests
{
    [Test]
    public async Task Dev_Outputs_AreThoseOfTheHostAndItsSession()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev, "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.DssPrincipalArn), Is.EqualTo("arn:of:dss-identity-role"));
            Assert.That(await ValueOf(stack.DssInstanceId), Is.EqualTo("dss-host-instance-id"));
            Assert.That(await ValueOf(stack.DssVolumeId), Is.EqualTo("dss-volume-volume-id"));
            Assert.That(await ValueOf(stack.DssUrl), Is.Null);
            Assert.That(
                await ValueOf(stack.DssConnectCommand),
                Is.EqualTo(
                    "aws ssm start-session --region eu-west-1 --document-name dataplatform-dev-dss "
                    + "--target dss-host-instance-id"));
            Assert.That(await ValueOf(stack.DssUsersPolicyArn), Is.EqualTo("arn:of:dss-session-users"));
            Assert.That(await ValueOf(stack.DssAdminSecretName), Is.EqualTo("dataplatform-dev/dss/admin-password"));
        }
    }

    [Test]
    public async Task Principal_OfAKeyPair_IsItsUser()
    {
        var stack = (await UnlikeData.Run()).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.DssPrincipalArn), Is.EqualTo("arn:of:dss-identity-user"));
            Assert.That(await ValueOf(stack.DssRoleArn), Is.EqualTo("arn:of:dss-identity-role"));
        }
    }

    [Test]
    public async Task Dev_WithoutDss_HasTheOutputsOfItsIdentityOnly()
    {
        var stack = (await StackRun.OfAsync(StackConfigurations.Dev.Add("dss:enabled", "false"), "dev")).Stack!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(stack.DssRoleArn), Is.EqualTo("arn:of:dss-identity-role"));
            Assert.That(await ValueOf(stack.DssPrincipalArn), Is.EqualTo("arn:of:dss-identity-role"));
            Assert.That(await ValueOf(stack.DssInstanceId), Is.Null);
            Assert.That(await ValueOf(stack.DssVolumeId), Is.Null);
            Assert.That(await ValueOf(stack.DssUrl), Is.Null);
            Assert.That(await ValueOf(stack.DssConnectCommand), Is.Null);
            Assert.That(await ValueOf(stack.DssUsersPolicyArn), Is.Null);
            Assert.That(await ValueOf(stack.DssAdminSecretName), Is.Null);
        }
    }

    [TestCase(true, "https://dss.example.com")]
    [TestCase(false, "https://dss-listener-load-balancer.elb.mock")]
    public async Task Url_OfAListener_IsItsNameOrTheLoadBalancers(bool named, string expected)
    {
        var configuration = named
            ? StackConfigurations.All
            : StackConfigurations.All.RemoveRange(["dss:domainName", "dss:hostedZoneId"]);
        var run = await StackRun.OfAsync(configuration, "prod");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ValueOf(run.Stack!.DssUrl), Is.EqualTo(expected));
            Assert.That((string?)run.DssDocument()["dss"]!["url"], Is.EqualTo(expected));
        }
    }

    // Passwords of the mocked generator, and secret access keys of the mocked IAM, end so.
    [TestCase("-Result1", "dss-secrets-admin-value", "dss-secrets-warehouse-value")]
    [TestCase("+secret/", "connections-beta-secret-value", "dss-identity-secret-value")]
    public async Task Secrets_OfDss_AreInNoOutputAndInNoInputButTheirValues(string marker, params string[] values)
    {
        var run = await UnlikeData.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await run.AllOutputsAsync(),
                Does.Contain("dataplatform-dev/dss/admin-password").And.Not.Contain(marker));
            Assert.That(
                run.Resources
                    .Where(made => StableJson.Of(made.Inputs).Contains(marker, StringComparison.Ordinal))
                    .Select(made => made.Name),
                Is.EquivalentTo(values));
        }
    }

    private static Task<T> ValueOf<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);
}
