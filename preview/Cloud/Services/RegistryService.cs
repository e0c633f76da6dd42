namespace DataPlatform.Preview.Cloud.Services;

/// <summary>ECR: repositories and the settings of the registry.</summary>
internal static class RegistryService
{
    private static readonly (string, object) Registry = ("registryId", "{account}");

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table) => table.Resources(
    [
        new("aws:ecr/repository:Repository", "{name}")
        {
            Name = "name",
            Arn = "ecr:repository/{name}",
            IsTagged = true,
            Defaults = [("imageTagMutability", "MUTABLE"), ("forceDelete", false)],
            Sets = [Registry, ("repositoryUrl", "{account}.dkr.ecr.{region}.{suffix}/{name}")],
        },
        new("aws:ecr/lifecyclePolicy:LifecyclePolicy", "{repository}") { Sets = [Registry] },
        new("aws:ecr/repositoryPolicy:RepositoryPolicy", "{repository}") { Sets = [Registry] },
        new("aws:ecr/pullThroughCacheRule:PullThroughCacheRule", "{ecrRepositoryPrefix}") { Sets = [Registry] },
        new("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "{account}")
        {
            Sets = [Registry],
        },
        new("aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate", "{prefix}")
        {
            Defaults = [("imageTagMutability", "MUTABLE")],
            Sets = [Registry],
        },
    ]);
}
