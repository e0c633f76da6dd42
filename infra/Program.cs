using DataPlatform;
using Pulumi;

return await Deployment.RunAsync<PlatformStack>();
