namespace DataPlatform.Components.Dss;

/// <summary>How users reach DSS.</summary>
public enum DssAccess
{
    /// <summary>By a port forwarding session of AWS Systems Manager, which IAM allows them. Nothing listens.</summary>
    Ssm,

    /// <summary>By a load balancer in the private subnets, from networks connected to the platform's.</summary>
    Internal,

    /// <summary>By a load balancer in the public subnets, from the internet addresses that are let in.</summary>
    Public,
}
