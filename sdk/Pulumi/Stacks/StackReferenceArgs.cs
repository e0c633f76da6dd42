namespace Pulumi;

/// <summary>Which stack a <see cref="StackReference"/> reads.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary><c>organization/project/stack</c>. Default: the name of the reference.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
