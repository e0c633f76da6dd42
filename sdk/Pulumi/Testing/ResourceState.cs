using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>A resource as the mocks made it.</summary>
internal sealed record ResourceState(string Urn, string? Id, PropertyBag Properties);
