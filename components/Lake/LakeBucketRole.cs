namespace DataPlatform.Components.Lake;

/// <summary>What a bucket of the data lake holds.</summary>
public enum LakeBucketRole
{
    /// <summary>Data as it arrived, never changed.</summary>
    Raw,

    /// <summary>Data made ready for analysis.</summary>
    Curated,

    /// <summary>Working files of projects, notebooks and jobs.</summary>
    Workspace,

    /// <summary>Query results, which can be made again.</summary>
    Results,

    /// <summary>Access logs of the other buckets, and logs that services deliver to S3.</summary>
    Logs,

    /// <summary>What the platform itself is made of: bootstrap scripts, job templates, libraries.</summary>
    Assets,
}
