namespace DataPlatform.Components.Spark.Jobs;

/// <summary>In which zones the executors of a job are.</summary>
public enum ExecutorPlacement
{
    /// <summary>In the zone of their driver: shuffling costs no traffic between zones.</summary>
    OneZone,

    /// <summary>Spread over zones: the loss of one zone takes a part of the executors.</summary>
    Spread,
}
