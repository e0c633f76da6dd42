using System.Collections.Immutable;

namespace DataPlatform.Components.Spark.Jobs;

/// <summary>Properties of one of EMR's classifications.</summary>
/// <param name="Classification">The classification, for example <c>spark-defaults</c>.</param>
/// <param name="Properties">The properties; neither keys nor values are empty.</param>
public sealed record JobConfiguration(
    string Classification, ImmutableSortedDictionary<string, string> Properties);
