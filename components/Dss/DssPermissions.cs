using DataPlatform.Components.Ai;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Registry;

namespace DataPlatform.Components.Dss;

/// <summary>What the host of DSS may do beside what its connections' own credentials allow.</summary>
public static class DssPermissions
{
    /// <summary>Pushes images to its folder of the registry, and makes repositories there.</summary>
    /// <param name="target">Where the registry is.</param>
    public static Func<string, PolicyDocument> Registry(AwsTarget target) =>
        account => RegistryPolicies.Push(target, account);

    /// <summary>Takes on the roles of the platform's connections, and reads the keys of those that have keys.</summary>
    /// <param name="target">Where the connections are.</param>
    public static Func<string, PolicyDocument> Connections(AwsTarget target) =>
        account => ConnectionPolicies.Dss(target, account);

    /// <summary>Calls AI services.</summary>
    /// <param name="target">Where the services are called.</param>
    /// <param name="services">The services, one at least.</param>
    /// <exception cref="ArgumentException">There is no service: IAM refuses a policy without statements.</exception>
    public static Func<string, PolicyDocument> Ai(AwsTarget target, IReadOnlyCollection<AiService> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Count > 0
            ? account => new PolicyDocument(AiPolicies.Statements(services, target, account))
            : throw new ArgumentException("no service; accepted: one at least", nameof(services));
    }

    /// <summary>Deploys models to SageMaker endpoints, to run with the role of <see cref="SageMakerAccess"/>.</summary>
    /// <param name="target">Where the models are deployed.</param>
    public static Func<string, PolicyDocument> SageMakerDeployment(AwsTarget target) => account =>
        new PolicyDocument(AiPolicies.Deploy(target, account, SageMakerAccess.RoleArn(target, account)));
}
