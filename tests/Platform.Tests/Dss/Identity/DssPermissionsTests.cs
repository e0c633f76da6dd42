using DataPlatform.Components.Ai;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Identity;

public sealed class DssPermissionsTests
{
    [Test]
    public void Deployment_ToSageMaker_PassesOnTheRoleOfModels() =>
        Assert.That(
            DssPermissions.SageMakerDeployment(RecordingCloud.Target())("1").Statements
                .Single(statement => statement.Actions.Values.Contains("iam:PassRole")).Resources!.Values,
            Is.EqualTo(new[] { "arn:aws:iam::1:role/dataplatform-dev-sagemaker" }));

    [Test]
    public void Connections_OfAPlatform_AreRolesToTakeAndNoKeysToRead() =>
        Assert.That(
            DssPermissions.Connections(RecordingCloud.Target())("1").ToJson(),
            Is.EqualTo(ConnectionPolicies.AssumeRoles(RecordingCloud.Target(), "1").ToJson()));

    [Test]
    public void Ai_WithoutServices_IsRefused() =>
        Assert.That(
            () => DssPermissions.Ai(RecordingCloud.Target(), []),
            Throws.ArgumentException.With.Message.StartsWith("no service; accepted: one at least"));

    [Test]
    public void Attachment_ToACluster_TakesItsDescriptionAlone() =>
        Assert.That(
            DssPermissions.AttachCluster(RecordingCloud.Target(), "dataplatform-dev")("1").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"DescribeCluster","Effect":"Allow",
                "Action":"eks:DescribeCluster","Resource":"arn:aws:eks:eu-west-1:1:cluster/dataplatform-dev"}]}
                """.JoinLines()));

    // The longest name prefix that there can be, all that DSS may do at once, in both ways to prove who it is.
    [TestCase(DssCredentials.InstanceProfile)]
    [TestCase(DssCredentials.Keypair)]
    public void Permissions_AllTogether_AreTakenByIam(DssCredentials credentials)
    {
        var target = RecordingCloud.Target() with { NamePrefix = new string('p', 38) };
        var args = new DssIdentityArgs
        {
            Target = target,
            Credentials = credentials,
            SecretsKeyArn = "arn:secrets",
            Permissions = DssPermissions.DynamicClusters(target)
                .Add("ai", DssPermissions.Ai(target, Enum.GetValues<AiService>()))
                .Add("connections", DssPermissions.Connections(target))
                .Add("registry", DssPermissions.Registry(target))
                .Add("sagemaker-deployment", DssPermissions.SageMakerDeployment(target)),
            HostPermissions = new Dictionary<string, Func<string, PolicyDocument>>
            {
                ["assets"] = HostPermissions.Assets(target),
                ["connection-keys"] = HostPermissions.ConnectionKeys(target),
                ["logs"] = HostPermissions.Logs(target),
                ["metrics"] = HostPermissions.Metrics(target),
                ["mirror"] = HostPermissions.Mirror(target, new string('b', 63), new string('m', 256)),
                ["secrets"] = HostPermissions.Secrets(target, new string('l', 256)),
                ["sessions"] = HostPermissions.Sessions(),
                ["signal"] = HostPermissions.Signal(target),
                ["warehouse"] = HostPermissions.Warehouse(target, new string('a', 64)),
            },
        };
        Assert.That(args.Validate, Throws.Nothing);
    }
}
