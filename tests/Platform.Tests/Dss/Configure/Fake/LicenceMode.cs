namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>What the fake DSS's licence allows.</summary>
internal enum LicenceMode
{
    /// <summary>Everything.</summary>
    Licensed,

    /// <summary>The API answers, features that are sold are refused. A licence may be set.</summary>
    FeaturesRefused,

    /// <summary>The API refuses every call.</summary>
    ApiRefused,
}
