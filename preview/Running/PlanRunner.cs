using DataPlatform.Preview.Cloud;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Preview.Running;

/// <summary>Runs a program against the simulated cloud and makes the plan of it.</summary>
public static class PlanRunner
{
    /// <summary>
    /// Runs a program as <c>pulumi preview</c> would, with no account, credentials or network, and checks what it
    /// makes. Runs may be concurrent in one process.
    /// </summary>
    /// <typeparam name="TStack">The stack's class.</typeparam>
    /// <param name="configuration">The stack's configuration.</param>
    /// <param name="create">
    /// Constructs the stack. The options that it gets must go to the base constructor: through them the run sees the
    /// resources.
    /// </param>
    /// <param name="progress">Told the number of resources so far; null: nobody.</param>
    /// <param name="today">The day by which the plan is judged; null: that of the system clock, in UTC.</param>
    /// <returns>The plan, with all findings of the schema and of the rules.</returns>
    /// <exception cref="ProgramFailedException">The program did not run to its end.</exception>
    public static async Task<PlatformPlan> RunAsync<TStack>(
        StackConfiguration configuration,
        Func<StackOptions, TStack> create,
        IProgress<int>? progress = null,
        DateOnly? today = null)
        where TStack : Stack
    {
        var recorder = new ResourceRecorder(configuration.Project, configuration.Stack, progress);
        var cloud = new SimulatedCloud(CloudSettings.From(configuration), recorder);
        await RunProgramAsync(configuration, create, recorder, cloud);
        if (recorder.Stack is null)
            throw new ProgramFailedException(
                [$"{typeof(TStack).Name} does not pass the StackOptions that it was given to its base constructor."]);
        return await new PlanAssembler(configuration, recorder, cloud).AssembleAsync(today);
    }

    private static async Task RunProgramAsync<TStack>(
        StackConfiguration configuration,
        Func<StackOptions, TStack> create,
        ResourceRecorder recorder,
        SimulatedCloud cloud)
        where TStack : Stack
    {
        var options = new TestOptions
        {
            ProjectName = configuration.Project,
            StackName = configuration.Stack,
            // In a preview what the cloud leaves open is an unknown, which can be seen wherever it flows; otherwise it
            // would be a null that nobody notices. The program also takes its preview branch, if it has one.
            IsPreview = true,
        };
        var exitCode = Environment.ExitCode;
        using var environment = await ConfigEnvironment.EnterAsync(configuration);
        var factory = new StackFactory<TStack>(create, recorder, environment);
        try
        {
            var run = Deployment.TestWithServiceProviderAsync<TStack>(cloud, factory, options);
            await await Task.WhenAny(run, recorder.Refused);
        }
        catch (Exception failure)
        {
            // Pulumi sets the exit code of the whole process on failure.
            Environment.ExitCode = exitCode;
            var causes = factory.Failure is { } thrown ? cloud.Failures.Append(thrown) : cloud.Failures;
            throw new ProgramFailedException(FailureMessages.Of(failure, causes), failure);
        }
    }
}
