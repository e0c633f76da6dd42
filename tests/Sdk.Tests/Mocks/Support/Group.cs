using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>A component; what is in it is up to the test.</summary>
internal sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(
        string name,
        Action<Group>? createChildren = null,
        ComponentResourceOptions? options = null,
        ResourceArgs? args = null,
        bool remote = false)
        : base(Token, name, args, options, remote)
        => createChildren?.Invoke(this);

    [Output("total")]
    public Output<int>? Total { get; private set; }

    public void Register(Dictionary<string, object?> outputs) => RegisterOutputs(outputs);
}
