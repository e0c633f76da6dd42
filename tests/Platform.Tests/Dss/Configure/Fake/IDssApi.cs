namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>A part of the API.</summary>
internal interface IDssApi
{
    /// <summary>Answers a call.</summary>
    /// <param name="request">The call.</param>
    /// <returns>The answer; null: the call is not of this part.</returns>
    DssReply? Answer(DssRequest request);
}
