using Pulumi;

namespace DataPlatform.Tests.Sdk.Resources;

/// <summary>A resource as a provider package declares one.</summary>
internal sealed class Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
    : CustomResource("test:index:Thing", name, args ?? new ThingArgs(), options)
{
    [Output("size")]
    public Output<int?> Size { get; private set; } = null!;
}

internal sealed class ThingArgs : ResourceArgs
{
    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("size")]
    public Input<int>? Size { get; set; }

    public InputMap<string> Labels
    {
        get => _labels ??= [];
        set => _labels = value;
    }

    [Input("settings", json: true)]
    public Input<SettingsArgs>? Settings { get; set; }
}

internal sealed class SettingsArgs : ResourceArgs
{
    [Input("zones")]
    public InputList<string> Zones { get; set; } = [];

    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }
}

internal sealed class NeedyArgs : ResourceArgs
{
    [Input("owner", required: true)]
    public Input<string> Owner { get; set; } = null!;
}

internal sealed class TestProvider(string name, string package = "test", CustomResourceOptions? options = null)
    : ProviderResource(package, name, ResourceArgs.Empty, options: options);

internal sealed class Group(string name, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:Group", name, options)
{
    [Output("size")]
    public Output<int> Size { get; private set; } = Output.Create(1);

    public void End() => RegisterOutputs();

    public void End(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
