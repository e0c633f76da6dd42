using System.Text.Json;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Configuration;

[NonParallelizable]
[TestFixture]
public sealed class ConfigSecretTests
{
    private const string SecretKeys = "PULUMI_CONFIG_SECRET_KEYS";

    [Test]
    public async Task GetSecret_Present_IsSecretOfTheValue()
    {
        using var scope = Values();

        await AssertSecretAsync(config => config.GetSecret("text")!, "t");
        await AssertSecretAsync(config => config.GetSecretBoolean("flag")!, true);
        await AssertSecretAsync(config => config.GetSecretInt32("count")!, 3);
        await AssertSecretAsync(config => config.GetSecretDouble("ratio")!, 0.5);
        await AssertSecretAsync(config => config.GetSecretObject<int[]>("list")!, [1]);
        await AssertSecretAsync(config => config.GetSecretObject<int[]>("list", JsonSerializerOptions.Default)!, [1]);
    }

    [Test]
    public async Task RequireSecret_Present_IsSecretOfTheValue()
    {
        using var scope = Values();

        await AssertSecretAsync(config => config.RequireSecret("text"), "t");
        await AssertSecretAsync(config => config.RequireSecretBoolean("flag"), true);
        await AssertSecretAsync(config => config.RequireSecretInt32("count"), 3);
        await AssertSecretAsync(config => config.RequireSecretDouble("ratio"), 0.5);
        await AssertSecretAsync(config => config.RequireSecretObject<int[]>("list"), [1]);
        await AssertSecretAsync(
            config => config.RequireSecretObject<int[]>("list", JsonSerializerOptions.Default), [1]);
    }

    // Which values the stack file encrypts is for the engine to know; a program says by the getter what is secret.
    [Test]
    public async Task Get_OfAKeyThatTheEngineCallsSecret_IsItsPlainValue()
    {
        using var scope = Values();
        Environment.SetEnvironmentVariable(SecretKeys, """["project:text"]""");
        try
        {
            Assert.That(await ConfigRun.ReadAsync(config => config.Get("text")), Is.EqualTo("t"));
        }
        finally
        {
            Environment.SetEnvironmentVariable(SecretKeys, null);
        }
    }

    private static ConfigScope Values()
        => new(
            ("project:text", "t"), ("project:flag", "true"), ("project:count", "3"), ("project:ratio", "0.5"),
            ("project:list", "[1]"));

    private static async Task AssertSecretAsync<T>(Func<Config, Output<T>> read, T expected)
    {
        var output = await ConfigRun.ReadAsync(read);
        Assert.That(await OutputUtilities.GetValueAsync(output), Is.EqualTo(expected));
        Assert.That(await Output.IsSecretAsync(output), Is.True);
    }
}
