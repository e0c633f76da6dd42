namespace Pulumi;

/// <summary>A log message could not be delivered.</summary>
public class LogException : Exception
{
    public LogException(Exception exception)
        : base("Error occurred during logging: " + exception.Message, exception)
    {
    }
}
