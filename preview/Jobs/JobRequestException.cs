namespace DataPlatform.Preview.Jobs;

/// <summary>There is no such request, or none can be made with what is asked for.</summary>
public sealed class JobRequestException : Exception
{
    /// <summary>With what is wrong, in a line.</summary>
    public JobRequestException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong, in a line, and what showed it.</summary>
    public JobRequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Without saying what is wrong.</summary>
    public JobRequestException()
    {
    }
}
