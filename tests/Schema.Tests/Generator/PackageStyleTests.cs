using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

/// <summary>Where the packages are laid out differently: providers, components, Kubernetes.</summary>
public sealed class PackageStyleTests
{
    [Test]
    public void Provider_WithStructuredInput_PassesJsonAndReadsEnvironment()
    {
        var run = GeneratorRun.Over(new FactsTable("index.facts", """
            package aws 7.48.0 Pulumi.Aws
            module index -
            provider pulumi:providers:aws Provider
              defaultTags obj:index/ProviderDefaultTags in json
              region string in out env=AWS_REGION,AWS_DEFAULT_REGION
              skipRegionValidation bool in json default=true
            input index/ProviderDefaultTags ProviderDefaultTags
              tags map<string> in
            """));
        var source = run.Source("aws.index.g.cs");

        Assert.That(source, Does.Contain("""
                public partial class Provider : ~.ProviderResource
                {
                    [~.Output("region")]
                    public ~.Output<string?> Region { get; private set; } = null!;

                    public Provider(
                        string name, ~.Aws.ProviderArgs? args = null, ~.CustomResourceOptions? options = null)
                        : base(
                            "aws", name, args ?? new ~.Aws.ProviderArgs(),
                            MakeResourceOptions(options, ""))
                    {
                    }
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("defaultTags", json: true)]
                    public ~.Input<~.Aws.Inputs.ProviderDefaultTagsArgs>? DefaultTags { get; set; }
            """));
        Assert.That(source, Does.Contain("""
                    public ProviderArgs()
                    {
                        Region = ~.Aws.Utilities.GetEnv("AWS_REGION", "AWS_DEFAULT_REGION")!;
                        SkipRegionValidation = true;
                    }
            """));
        Assert.That(source, Does.Not.Contain("ProviderState"));
        Assert.That(source, Does.Not.Contain("ProviderDefaultTagsGetArgs"));
    }

    [Test]
    public void Component_OfEks_IsRemoteAndTakesPlainValues()
    {
        var run = GeneratorRun.Over(new FactsTable("index.facts", """
            package eks 4.3.0 Pulumi.Eks
            module index -
            component eks:index:Cluster Cluster
              accessEntries map<obj:index/AccessEntry> in plain
              skipDefaultNodeGroup bool in plain
            input index/AccessEntry AccessEntry
              enabled bool in! plain
            """));
        var source = run.Source("eks.index.g.cs");

        Assert.That(source, Does.Contain("""
                public partial class Cluster : ~.ComponentResource
                {
                    public Cluster(
                        string name, ~.Eks.ClusterArgs? args = null, ~.ComponentResourceOptions? options = null)
                        : base(
                            "eks:index:Cluster", name, args ?? new ~.Eks.ClusterArgs(),
                            MakeResourceOptions(options, ""), remote: true)
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("accessEntries")]
                    private ~Dictionary<string, ~.Eks.Inputs.AccessEntryArgs>? _accessEntries;
            """));
        Assert.That(source, Does.Contain("public bool? SkipDefaultNodeGroup { get; set; }\n"));
        Assert.That(source, Does.Contain("public bool Enabled { get; set; }\n"));
        Assert.That(source, Does.Not.Contain("GetArgs"));
        Assert.That(source, Does.Not.Contain("ClusterState"));
    }

    [Test]
    public void Kubernetes_Resource_SetsConstantsAndKeepsTypesInTheirOwnNamespaces()
    {
        var run = GeneratorRun.Over(new FactsTable("v1.facts", """
            package kubernetes 4.34.2 Pulumi.Kubernetes
            module core/v1 Core.V1
            resource kubernetes:core/v1:Namespace Namespace
              apiVersion const"v1" in out!
              spec obj:core/v1/NamespaceSpec in out
            input core/v1/NamespaceSpec NamespaceSpec
              finalizers list<string> in
            output core/v1/NamespaceSpec NamespaceSpec
              count int out
            """));
        var source = run.Source("kubernetes.core.v1.g.cs");

        Assert.That(source, Does.Contain("""
                public partial class Namespace : ~.Kubernetes.KubernetesResource
            """));
        Assert.That(source, Does.Contain(
            "public ~.Output<~.Kubernetes.Types.Outputs.Core.V1.NamespaceSpec> Spec {"));
        Assert.That(source, Does.Contain("""
                    private Namespace(
                        string name, ~.Input<string> id, ~.CustomResourceOptions? options = null)
                        : base(
                            "kubernetes:core/v1:Namespace", name, null,
                            MakeResourceOptions(options, id))
            """));
        Assert.That(source, Does.Contain("""
                    private static ~.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs MakeArgs(
                        ~.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs? args)
                    {
                        args ??= new ~.Kubernetes.Types.Inputs.Core.V1.NamespaceArgs();
                        args.ApiVersion = "v1";
                        return args;
                    }
            """));
        Assert.That(source, Does.Contain("""
            namespace Pulumi.Kubernetes.Types.Inputs.Core.V1
            {

                public class NamespaceArgs : ~.ResourceArgs
            """));
        Assert.That(source, Does.Contain("public readonly int Count;\n"));
    }
}
