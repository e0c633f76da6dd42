namespace Pulumi;

/// <summary>
/// Messages of the program to whoever runs it. An error message makes the run fail when the program has ended.
/// </summary>
public static class Log
{
    /// <summary>A message for whoever debugs the program.</summary>
    public static void Debug(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => RequireDeployment();

    /// <summary>A message for whoever watches the run.</summary>
    public static void Info(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => RequireDeployment();

    /// <summary>Something looks wrong, but the run goes on and succeeds.</summary>
    public static void Warn(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => RequireDeployment();

    /// <summary>Something is wrong: the run goes on and fails at its end.</summary>
    public static void Error(
        string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.InternalInstance.Logger.Error(message);

    /// <summary>Reports an exception as an error, with its stack trace.</summary>
    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);

    // Logging outside of a program is an error whatever the severity.
    private static void RequireDeployment() => _ = Deployment.Instance;
}
