namespace Pulumi;

/// <summary>Changes the arguments and options of an invoke on the engine's request; null leaves them.</summary>
public delegate Task<InvokeTransformResult?> InvokeTransform(
    InvokeTransformArgs args, CancellationToken cancellationToken = default);
