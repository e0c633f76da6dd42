namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>How the fake DSS fails a call on demand.</summary>
public enum Failure
{
    /// <summary>Status 500 with an error in DSS's form; nothing is applied.</summary>
    Refused,

    /// <summary>Status 502 with a page of nginx, as when the backend is down; nothing is applied.</summary>
    BadGateway,

    /// <summary>Status 500 with an error that says what was sent; nothing is applied.</summary>
    Echo,

    /// <summary>The answer breaks off; the call was applied.</summary>
    DroppedAfter,
}
