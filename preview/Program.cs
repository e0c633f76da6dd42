using DataPlatform.Preview.Cli;

return await PreviewCommand.RunAsync(args, PreviewEnvironment.OfProcess(), PlatformPlanner.PlanAsync);
