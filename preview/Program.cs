using DataPlatform.Preview.Cli;

return args is [JobCommand.Name, ..]
    ? await JobCommand.RunAsync(args, PreviewEnvironment.OfProcess(), PlatformPlanner.PlanAsync)
    : await PreviewCommand.RunAsync(args, PreviewEnvironment.OfProcess(), PlatformPlanner.PlanAsync);
