using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

[OutputType]
[method: OutputConstructor]
internal sealed class Circle(double radius) : IShape
{
    public double Radius { get; } = radius;
}
