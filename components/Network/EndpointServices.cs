using System.Collections.Frozen;

namespace DataPlatform.Components.Network;

/// <summary>Names of the AWS services behind VPC endpoints.</summary>
public static class EndpointServices
{
    private static FrozenSet<string> WithGateway { get; } = FrozenSet.Create(StringComparer.Ordinal, "s3", "dynamodb");

    // In the China regions some services have another prefix than the rest, without a rule.
    private static FrozenSet<string> PrefixedInChina { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "application-autoscaling",
        "athena",
        "autoscaling",
        "batch",
        "cloudcontrolapi",
        "cloudformation",
        "ebs",
        "ec2",
        "ecr.api",
        "ecr.dkr",
        "eks",
        "elasticfilesystem",
        "emr-containers",
        "fsx",
        "lambda",
        "monitoring",
        "rds",
        "redshift",
        "redshift-data",
        "sagemaker.api",
        "sagemaker.runtime",
        "sqs",
        "states",
        "sts",
        "xray");

    /// <summary>The whole name of a service in a region, for example <c>com.amazonaws.eu-west-1.ecr.api</c>.</summary>
    /// <param name="service">A short name such as <c>ecr.api</c>; a whole name is returned as it is.</param>
    /// <param name="region">The region.</param>
    public static string WholeName(string service, AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(region);
        if (IsWhole(service))
            return service;
        var china = region.Partition == "aws-cn" && PrefixedInChina.Contains(service) ? "cn." : "";
        return $"{china}com.amazonaws.{region.Name}.{service}";
    }

    /// <summary>Says what is wrong with a list of services for interface endpoints; null: nothing.</summary>
    public static string? FindMistake(IReadOnlyCollection<string> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        foreach (var service in services)
        {
            if (service.Length == 0 || !service.All(IsNameCharacter))
                return $"'{service}' is not a service name such as ecr.api";
            if (WithGateway.Contains(service))
                return $"'{service}' has a gateway endpoint already";
        }

        var twice = services.GroupBy(Label, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? null : $"'{twice.Last()}' is given twice";
    }

    /// <summary>The service in names of resources: dots are hyphens.</summary>
    internal static string Label(string service) => service.Replace('.', '-');

    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-';

    private static bool IsWhole(string service) => service.Contains("amazonaws.", StringComparison.Ordinal);
}
