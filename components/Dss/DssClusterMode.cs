namespace DataPlatform.Components.Dss;

/// <summary>Which Kubernetes cluster DSS runs containers on.</summary>
public enum DssClusterMode
{
    /// <summary>None: everything runs on the host.</summary>
    None,

    /// <summary>The platform's own. DSS needs no right to make anything.</summary>
    Attach,

    /// <summary>
    /// One that DSS makes with eksctl. The stack does not know it: it is to be stopped in DSS before the stack goes.
    /// </summary>
    Dynamic,
}
