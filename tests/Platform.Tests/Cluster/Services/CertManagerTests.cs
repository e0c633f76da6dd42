using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Services;

public sealed class CertManagerTests
{
    private const string Namespace = "kubernetes:core/v1:Namespace";

    [Test]
    public async Task Values_OfCertManager_HaveTwoOfEachAndNothingInKubeSystem()
    {
        var run = await ServiceRun.OfAll();
        Assert.That(
            run.ValuesOf(ServiceRun.Certificates),
            Is.EqualTo(
                """
                {"cainjector":{"podDisruptionBudget":{"enabled":true},"replicaCount":2,
                "resources":{"limits":{"memory":"256Mi"},"requests":{"cpu":"10m","memory":"128Mi"}}},
                "crds":{"enabled":true,"keep":true},
                "global":{"leaderElection":{"namespace":"cert-manager"},"nodeSelector":{"role":"tooling"},
                "priorityClassName":"system-cluster-critical"},
                "podDisruptionBudget":{"enabled":true},"replicaCount":2,
                "resources":{"limits":{"memory":"256Mi"},"requests":{"cpu":"20m","memory":"128Mi"}},
                "startupapicheck":{"resources":{"limits":{"memory":"64Mi"},"requests":{"cpu":"10m","memory":"64Mi"}},
                "timeout":"5m"},
                "webhook":{"podDisruptionBudget":{"enabled":true},"replicaCount":2,
                "resources":{"limits":{"memory":"128Mi"},"requests":{"cpu":"10m","memory":"64Mi"}}}}
                """.JoinLines()));
    }

    [Test]
    public async Task Namespace_OfCertManager_AdmitsOnlyRestrictedPods()
    {
        var run = await ServiceRun.OfAll();
        var options = run.OptionsOf(Namespace, "certificates-namespace");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Namespace).Json,
                Is.EqualTo(
                    """
                    {"apiVersion":"v1","kind":"Namespace","metadata":{"labels":{
                    "app.kubernetes.io/managed-by":"pulumi",
                    "pod-security.kubernetes.io/audit":"restricted",
                    "pod-security.kubernetes.io/audit-version":"v1.35",
                    "pod-security.kubernetes.io/enforce":"restricted",
                    "pod-security.kubernetes.io/enforce-version":"v1.35",
                    "pod-security.kubernetes.io/warn":"restricted",
                    "pod-security.kubernetes.io/warn-version":"v1.35"},"name":"cert-manager"}}
                    """.JoinLines()));
            Assert.That(options.DeletedWith, Is.EqualTo("eks"));
            Assert.That(options.DependsOn, Is.Empty);
        });
    }
}
