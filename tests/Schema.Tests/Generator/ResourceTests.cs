using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class ResourceTests
{
    [Test]
    public void Resource_WithRequiredInput_HasConstructorLookupAndOptions()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              alias aws:old/thing:Thing
              key string out! secret-out
              size int in! out!
            """);

        Assert.That(source, Does.Contain("""
            [~.Aws.AwsResourceType("aws:demo/thing:Thing")]
            public partial class Thing : ~.CustomResource
            {
                [~.Output("key")]
                public ~.Output<string> Key { get; private set; } = null!;

                [~.Output("size")]
                public ~.Output<int> Size { get; private set; } = null!;

                public Thing(
                    string name, ~.Aws.Demo.ThingArgs args, ~.CustomResourceOptions? options = null)
                    : base(
                        "aws:demo/thing:Thing", name, args ?? new ~.Aws.Demo.ThingArgs(),
                        MakeResourceOptions(options, ""))
                {
                }

                private Thing(
                    string name, ~.Input<string> id, ThingState? state = null, ~.CustomResourceOptions? options = null)
                    : base(
                        "aws:demo/thing:Thing", name, state,
                        MakeResourceOptions(options, id))
                {
                }

                public static Thing Get(
                    string name, ~.Input<string> id, ThingState? state = null, ~.CustomResourceOptions? options = null)
                    => new Thing(name, id, state, options);

                private static ~.CustomResourceOptions MakeResourceOptions(
                    ~.CustomResourceOptions? options, ~.Input<string>? id)
                {
                    var merged = ~.CustomResourceOptions.Merge(new ~.CustomResourceOptions
                    {
                        Version = ~.Aws.Utilities.Version,
                        Aliases = { new ~.Alias { Type = "aws:old/thing:Thing" } },
                        AdditionalSecretOutputs = { "key" },
                    }, options);
                    merged.Id = id ?? merged.Id;
                    return merged;
                }
            }
        """));
    }

    [Test]
    public void Resource_WithoutRequiredInput_TakesNoArgs()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              size int in out
            """);

        Assert.That(source, Does.Contain(
            "string name, ~.Aws.Demo.ThingArgs? args = null, ~.CustomResourceOptions? options = null)"));
    }

    [Test]
    public void Output_ThatMayBeAbsent_IsNullableUnlessItIsAList()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/thing:Thing Thing
              names list<string> out
              size int out
              tags map<string> out
            """);

        Assert.That(source, Does.Contain(
            "public ~.Output<~ImmutableArray<string>> Names {"));
        Assert.That(source, Does.Contain("public ~.Output<int?> Size {"));
        Assert.That(source, Does.Contain("public ~.Output"
            + "<~ImmutableDictionary<string, string>?> Tags {"));
    }

    [Test]
    public void Rename_OfMember_KeepsWireNameInAllClasses()
    {
        var source = GeneratorRun.Module("""
            resource aws:demo/policy:Policy Policy
              policy string in! out! name=PolicyDocument
            """);

        Assert.That(source, Does.Contain("""
                    [~.Output("policy")]
                    public ~.Output<string> PolicyDocument { get; private set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("policy", required: true)]
                    public ~.Input<string> PolicyDocument { get; set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("policy")]
                    public ~.Input<string>? PolicyDocument { get; set; }
            """));
    }

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
