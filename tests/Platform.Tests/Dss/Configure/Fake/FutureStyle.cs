namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>How a long action of the fake DSS runs.</summary>
public enum FutureStyle
{
    /// <summary>The first answer has the result.</summary>
    Immediate,

    /// <summary>The second poll has the result, which is handed out once.</summary>
    Polled,

    /// <summary>A poll answers an error.</summary>
    Failed,

    /// <summary>It was aborted: there is no result and never will be.</summary>
    Aborted,

    /// <summary>It never ends.</summary>
    Endless,
}
