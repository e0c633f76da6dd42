using System.Text.Json.Nodes;
using DataPlatform.Tests.Platform.Dss.Configure.Fake;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Configure;

public sealed class ShapeTests
{
    [Test]
    public void Known_OfADocument_HasNothingThatTheShapeLacks() =>
        StoredJson.Is(
            Shape.Parse("free, list{name, mode=A|B, deep{x}}, last").Known(JsonNode.Parse(
                """
                {"free":{"any":1},"other":1,"last":null,
                 "list":[{"name":"a","mode":"B","deep":{"x":1,"y":2}},{"name":"b","mode":"C","type":"T"}]}
                """)),
            """{"free":{"any":1},"last":null,"list":[{"name":"a","mode":"B","deep":{"x":1}},{"name":"b"}]}""");
}
