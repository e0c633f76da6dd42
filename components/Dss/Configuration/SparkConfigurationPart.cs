using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A configuration of Spark on Kubernetes.</summary>
/// <param name="Name">Its name in DSS.</param>
/// <param name="Namespace">The Kubernetes namespace of its pods.</param>
/// <param name="Conf">Properties of Spark.</param>
internal sealed record SparkConfigurationPart(
    string Name, string Namespace, ImmutableSortedDictionary<string, string> Conf);
