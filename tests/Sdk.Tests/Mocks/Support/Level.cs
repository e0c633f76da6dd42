namespace DataPlatform.Tests.Sdk.Mocks;

internal enum Level
{
    Low = 1,
    High = 2,
}
