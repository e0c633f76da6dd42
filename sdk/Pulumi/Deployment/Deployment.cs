using System.Diagnostics.CodeAnalysis;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>
/// Entry point of a program. Under the stand-in packages only the <c>Test…Async</c> methods run a program: there is
/// no engine here, so the <c>RunAsync</c> methods say so and end.
/// </summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Current = new();

    private readonly TestOptions _options;
    private readonly MockMonitor _monitor;

    private Stack? _stack;

    private Deployment(MockMonitor monitor, TestOptions? options)
    {
        _options = options ?? new TestOptions();
        _monitor = monitor;
        Logger = new EngineLogger();
        Runner = new Runner(Logger);
    }

    /// <summary>The deployment that the calling code runs in.</summary>
    /// <exception cref="InvalidOperationException">There is none: the caller is outside of a program.</exception>
    public static DeploymentInstance Instance
    {
        get => Current.Value
            ?? throw new InvalidOperationException(
                "Trying to acquire Deployment.Instance before 'Run' was called.");
        internal set => Current.Value = Current.Value is null
            ? value
            : throw new InvalidOperationException(
                "Deployment.Instance should only be set once at the beginning of a 'Run' call.");
    }

    internal static Deployment InternalInstance => Instance.Internal;

    internal string StackName => _options.StackName ?? "stack";

    internal string ProjectName => _options.ProjectName ?? "project";

    internal string OrganizationName => _options.OrganizationName ?? "organization";

    internal string RootDirectory
        => _options.RootDirectory
            ?? throw new InvalidOperationException(
                "The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    internal bool IsDryRun => _options.IsPreview ?? true;

    internal EngineLogger Logger { get; }

    internal Runner Runner { get; }

    internal Stack Stack
    {
        get => _stack
            ?? throw new InvalidOperationException("Trying to acquire Deployment.Stack before 'Run' was called.");
        set => _stack = value ?? throw new ArgumentNullException(nameof(value));
    }

    internal static bool TryGetInternalInstance([NotNullWhen(true)] out Deployment? instance)
    {
        instance = Current.Value?.Internal;
        return instance is not null;
    }
}
