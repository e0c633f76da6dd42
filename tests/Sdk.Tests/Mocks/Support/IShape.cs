using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>An output that is one of two classes, told apart by its property "kind".</summary>
[DiscriminatedUnionDiscriminator("kind")]
[DiscriminatedUnionCase("circle", typeof(Circle))]
[DiscriminatedUnionCase("square", typeof(Square))]
internal interface IShape
{
}
