using Pulumi;

namespace DataPlatform.Tests.Preview.Running;

/// <summary>Arguments of every kind that a provider's class may have.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("vpcId")]
    public Input<string>? VpcId { get; set; }

    [Input("cidrBlock")]
    public Input<string>? CidrBlock { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("keepers")]
    public object? Keepers { get; set; }

    [Input("ingress")]
    private InputList<ThingRuleArgs>? _ingress;

    public InputList<ThingRuleArgs> Ingress
    {
        get => _ingress ??= [];
        set => _ingress = value;
    }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("length")]
    public Input<int>? Length { get; set; }

    [Input("defaultTags")]
    public Input<string>? DefaultTags { get; set; }
}

internal sealed class ThingRuleArgs : ResourceArgs
{
    [Input("protocol")]
    public InputUnion<string, int>? Protocol { get; set; }

    [Input("fromPort")]
    public Input<int>? FromPort { get; set; }

    [Input("toPort")]
    public Input<int>? ToPort { get; set; }

    [Input("securityGroups")]
    private InputList<string>? _securityGroups;

    public InputList<string> SecurityGroups
    {
        get => _securityGroups ??= [];
        set => _securityGroups = value;
    }
}

/// <summary>A resource with some outputs of EC2's and the random provider's.</summary>
internal sealed class Thing : CustomResource
{
    public Thing(string type, string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(type, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("cidrBlocks")]
    public Output<string> CidrBlocks { get; private set; } = null!;

    [Output("result")]
    public Output<string> Result { get; private set; } = null!;

    public static Thing Vpc(string name, ThingArgs? args = null, CustomResourceOptions? options = null) =>
        new("aws:ec2/vpc:Vpc", name, args, options);

    public static Thing Subnet(string name, ThingArgs? args = null, CustomResourceOptions? options = null) =>
        new("aws:ec2/subnet:Subnet", name, args, options);

    public static Thing SecurityGroup(string name, ThingArgs? args = null, CustomResourceOptions? options = null) =>
        new("aws:ec2/securityGroup:SecurityGroup", name, args, options);
}

internal sealed class AwsProvider(string name, ThingArgs? args = null)
    : ProviderResource("aws", name, args ?? new ThingArgs(), options: null)
{
}

/// <summary>A component whose resources a plugin makes, elsewhere.</summary>
internal sealed class RemoteCluster(string name)
    : ComponentResource("eks:index:Cluster", name, new ThingArgs(), options: null, remote: true)
{
}

/// <summary>A component that makes what it is told.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string type, string name, Action<Group> fill, ComponentResourceOptions? options = null)
        : base(type, name, options)
    {
        fill(this);
        RegisterOutputs(new Dictionary<string, object?> { ["label"] = name });
    }

    public CustomResourceOptions Child => new() { Parent = this };
}

/// <summary>A stack that makes what it is told.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(StackOptions options, Action<TestStack> fill)
        : base(options) => fill(this);

    [Output("shown")]
    public Output<string> Shown { get; set; } = Pulumi.Output.Create("nothing");

    [Output("hidden")]
    public Output<string> Hidden { get; set; } = Pulumi.Output.CreateSecret("hidden-value");
}
