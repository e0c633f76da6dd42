using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class FunctionTests
{
    [Test]
    public void Function_WithOptionalArguments_HasThreeForms()
    {
        var source = GeneratorRun.Module("""
            function aws:demo/getZ:getZ GetZ
              name string arg
              id string result!
            """);

        Assert.That(source, Does.Contain("""
                public static class GetZ
                {
                    public static ~Task<GetZResult> InvokeAsync(
                        GetZArgs? args = null, ~.InvokeOptions? options = null)
                        => ~.Deployment.Instance.InvokeAsync<GetZResult>(
                            "aws:demo/getZ:getZ", args ?? new GetZArgs(), ~.Aws.Utilities.WithDefaults(options));

                    public static ~.Output<GetZResult> Invoke(
                        GetZInvokeArgs? args = null, ~.InvokeOptions? options = null)
                        => ~.Deployment.Instance.Invoke<GetZResult>(
                            "aws:demo/getZ:getZ", args ?? new GetZInvokeArgs(), ~.Aws.Utilities.WithDefaults(options));

                    public static ~.Output<GetZResult> Invoke(
                        GetZInvokeArgs args, ~.InvokeOutputOptions options)
                        => ~.Deployment.Instance.Invoke<GetZResult>(
                            "aws:demo/getZ:getZ", args ?? new GetZInvokeArgs(), ~.Aws.Utilities.WithDefaults(options));
                }
            """));
    }

    [Test]
    public void Function_WithRequiredArgument_TakesArgsAlways()
    {
        var source = GeneratorRun.Module("""
            function aws:demo/getZ:getZ GetZ
              name string arg! result!
            """);

        Assert.That(source, Does.Contain("InvokeAsync(\n            GetZArgs args, ~.InvokeOptions? options = null)"));
        Assert.That(source, Does.Contain("Invoke(\n            GetZInvokeArgs args, ~.InvokeOptions? options = null)"));
        Assert.That(source, Does.Contain("""
                    [~.Input("name", required: true)]
                    public string Name { get; set; } = null!;
            """));
    }

    [Test]
    public void Function_WithoutArguments_HasNoArgsClasses()
    {
        var source = GeneratorRun.Module("""
            function aws:demo/getZ:getZ GetZ
              name string result!
            """);

        Assert.That(source, Does.Contain("InvokeAsync(\n            ~.InvokeOptions? options = null)"));
        Assert.That(source, Does.Contain("Invoke(\n            ~.InvokeOutputOptions options)"));
        Assert.That(source, Does.Contain("\"aws:demo/getZ:getZ\", ~.InvokeArgs.Empty, "));
        Assert.That(source, Does.Not.Contain("GetZArgs"));
    }

    [Test]
    public void Function_NestedTypes_ArePlainAndInputAndResult()
    {
        var source = GeneratorRun.Module("""
            function aws:demo/getZ:getZ GetZ
              filters list<obj:demo/GetZFilter> arg result
            input demo/GetZFilter GetZFilter
              name string arg!
              values list<string> arg!
            output demo/GetZFilter GetZFilterResult
              name string result!
              values list<string> result!
            """);

        Assert.That(source, Does.Contain("""
                    [~.Input("filters")]
                    private ~List<~.Aws.Demo.Inputs.GetZFilterArgs>? _filters;
            """));
        Assert.That(source, Does.Contain("""
                    [~.Input("filters")]
                    private ~.InputList<~.Aws.Demo.Inputs.GetZFilterInputArgs>? _filters;
            """));
        Assert.That(source, Does.Contain("""
                public sealed class GetZFilterArgs : ~.InvokeArgs
                {
                    [~.Input("name", required: true)]
                    public string Name { get; set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                public sealed class GetZFilterInputArgs : ~.ResourceArgs
                {
                    [~.Input("name", required: true)]
                    public ~.Input<string> Name { get; set; } = null!;
            """));
        Assert.That(source, Does.Contain("""
                public sealed class GetZFilterResult
                {
                    public readonly string Name;
            """));
        Assert.That(source, Does.Contain(
            "~ImmutableArray<~.Aws.Demo.Outputs.GetZFilterResult> Filters;"));
        Assert.That(source, Does.Not.Contain("GetZFilterGetArgs"));
    }
}
