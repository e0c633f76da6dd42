using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[OutputType]
[method: OutputConstructor]
internal sealed class Square(int side) : IShape
{
    public int Side { get; } = side;
}
