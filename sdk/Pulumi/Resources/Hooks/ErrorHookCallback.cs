namespace Pulumi;

/// <summary>Runs when an operation on a resource has failed; true has it tried again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
