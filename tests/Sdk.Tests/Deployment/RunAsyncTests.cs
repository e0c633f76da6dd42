using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Deployments;

[NonParallelizable]
[TestFixture]
public sealed class RunAsyncTests
{
    private static readonly Func<Task<int>>[] Forms =
    [
        () => Deployment.RunAsync(Fail),
        () => Deployment.RunAsync(IDictionary<string, object?> () => throw Ran()),
        () => Deployment.RunAsync(Task () => throw Ran()),
        () => Deployment.RunAsync(Task<IDictionary<string, object?>> () => throw Ran(), new StackOptions()),
        Deployment.RunAsync<FailingStack>,
        () => Deployment.RunAsync<FailingStack>(new NoServices()),
    ];

    /// <summary>
    /// The official packages throw; the stand-in, which could not deploy even with an engine, says so in a sentence.
    /// </summary>
    [TestCaseSource(nameof(Forms))]
    public async Task RunAsync_WithoutEngine_DoesNotRunTheProgramAndSaysWhatToDo(Func<Task<int>> run)
    {
        var before = Console.Error;
        using var error = new StringWriter();
        Console.SetError(error);
        try
        {
            var exitCode = await run();
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(error.ToString(), Does.Contain("./dev sdk nuget").And.Not.Contain("   at "));
        }
        catch (InvalidOperationException exception)
        {
            Assert.That(exception.Message, Is.EqualTo(
                "Program run without the Pulumi engine available; re-run using the `pulumi` CLI"));
        }
        finally
        {
            Console.SetError(before);
        }
    }

    private static void Fail() => throw Ran();

    private static AssertionException Ran() => new("The program ran.");

    private sealed class FailingStack : Stack
    {
        public FailingStack() => throw Ran();
    }

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => throw Ran();
    }
}
