namespace Pulumi.Testing;

/// <summary>Stands for the cloud in a test. May be called from several threads at a time.</summary>
public interface IMocks
{
    /// <summary>Called for every resource and component that the program creates or reads, but the stack.</summary>
    /// <param name="args">What the program asks for.</param>
    /// <returns>
    /// The id, or <c>null</c> for a resource that has none, and the output properties: a dictionary by wire names.
    /// </returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for every function and every method of a component that the program calls.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The result: a dictionary by wire names.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called when a component or the stack registers its outputs.</summary>
    /// <param name="args">The outputs.</param>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
