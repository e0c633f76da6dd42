namespace DataPlatform.Components.Registry;

/// <summary>A public registry whose images can be pulled through the account's own.</summary>
public enum UpstreamRegistry
{
    /// <summary>Amazon ECR Public.</summary>
    EcrPublic,

    /// <summary>The registry of the Kubernetes project.</summary>
    Kubernetes,

    /// <summary>Quay.</summary>
    Quay,

    /// <summary>Docker Hub; asks for an account.</summary>
    DockerHub,

    /// <summary>The registry of GitHub; asks for an account.</summary>
    GitHub,

    /// <summary>The registry of GitLab's own service; asks for an account.</summary>
    GitLab,
}
