namespace Pulumi;

/// <summary>
/// Changes the arguments and options of a resource on the engine's request; null leaves them as they are.
/// </summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
