using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Iam;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.Identity.ExecutionRoleRun;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class ExecutionTrustTests
{
    private const string Account = "123456789012";
    private const string Sts = "sts.amazonaws.com";
    private const string Own = "dataplatform-dev-team-execRole";

    [TestCase("team", "driver", Account, Own, Sts, true)]
    [TestCase("team", "executor", Account, Own, Sts, true)]
    [TestCase("team", "jeg-kernel", Account, Own, Sts, true)]
    [TestCase("team-b", "driver", Account, Own, Sts, false)]
    [TestCase("tea", "driver", Account, Own, Sts, false)]
    [TestCase("team", "driver", Account, "dataplatform-dev-team-b-execRole", Sts, false)]
    [TestCase("team", "driver", Account, "dataplatform-dev2-team-execRole", Sts, false)]
    [TestCase("team", "driver", "999999999999", Own, Sts, false)]
    [TestCase("team", "driver", Account, Own, "other", false)]
    public void WebIdentity_OfAServiceAccount_IsTakenForItsOwnRoleOnly(
        string @namespace, string component, string account, string role, string audience, bool allowed) =>
        Assert.That(
            Takes(
                $"system:serviceaccount:{@namespace}:{ServiceAccountNames.Of(component, account, role)}",
                audience,
                Provider),
            Is.EqualTo(allowed));

    [TestCase("system:serviceaccount:team:default")]
    [TestCase("system:serviceaccount:team:emr-containers-sa-spark-driver-123456789012-")]
    public void WebIdentity_OfAnotherServiceAccount_IsRefused(string subject) =>
        Assert.That(Takes(subject, Sts, Provider), Is.False);

    [Test]
    public void WebIdentity_OfAnotherCluster_IsRefused() =>
        Assert.That(
            Takes(
                $"system:serviceaccount:team:{ServiceAccountNames.Of("driver", Account, Own)}",
                Sts,
                $"arn:aws:iam::{Account}:oidc-provider/oidc.mock/id/2"),
            Is.False);

    [TestCase("team", "driver", "dataplatform-dev", true)]
    [TestCase("team", "jeg", "dataplatform-dev", false)]
    [TestCase("team-b", "driver", "dataplatform-dev", false)]
    [TestCase("team", "driver", "dataplatform-dev2", false)]
    public void PodIdentity_OfAServiceAccount_IsTakenForItsOwnRoleOnly(
        string @namespace, string component, string cluster, bool allowed)
    {
        var request = IamRequest.Of(
            "sts:AssumeRole",
            SparkTeam.Teams[0].RoleArn,
            ("aws:SourceAccount", Account),
            ("aws:SourceArn", $"arn:aws:eks:eu-west-1:{Account}:cluster/{cluster}"),
            ("aws:RequestTag/kubernetes-namespace", @namespace),
            ("aws:RequestTag/kubernetes-service-account", ServiceAccountNames.Of(component, Account, Own)));
        Assert.That(Allows(request, "pods.eks.amazonaws.com"), Is.EqualTo(allowed));
    }

    private static bool Takes(string subject, string audience, string provider) => Allows(
        IamRequest.Of(
            "sts:AssumeRoleWithWebIdentity",
            SparkTeam.Teams[0].RoleArn,
            ($"{Issuer}:sub", subject),
            ($"{Issuer}:aud", audience)),
        provider);

    // The evaluator asks principals for their account; a service has none.
    private static bool Allows(IamRequest request, string principal)
    {
        var trust = IamPolicy.Of(ExecutionTrust.Of(SparkTeam.Teams[0].Args, Account, Provider, Issuer));
        return trust.About(request.Action).Any(
            statement => statement.Names(principal) && statement.FitsRest(request) && !statement.Denies);
    }
}
