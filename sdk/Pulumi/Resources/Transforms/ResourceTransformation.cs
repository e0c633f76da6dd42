namespace Pulumi;

/// <summary>
/// Changes the arguments and options of a resource while it is constructed; null leaves them as they are. The parent
/// cannot be changed.
/// </summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
