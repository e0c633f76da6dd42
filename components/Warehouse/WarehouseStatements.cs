namespace DataPlatform.Components.Warehouse;

/// <summary>SQL for whoever sets the warehouse up.</summary>
internal static class WarehouseStatements
{
    /// <summary>Makes the tables of a database of the Glue catalog external ones.</summary>
    /// <param name="database">Name of the database.</param>
    /// <param name="region">The region of the catalog.</param>
    /// <param name="roleArn">The role that reads the tables.</param>
    public static string ExternalSchema(string database, string region, string roleArn) =>
        $"CREATE EXTERNAL SCHEMA IF NOT EXISTS \"{Doubled(database, '"')}\" FROM DATA CATALOG "
        + $"DATABASE '{Doubled(database, '\'')}' REGION '{region}' IAM_ROLE '{roleArn}';";

    private static string Doubled(string name, char quote) =>
        name.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal);
}
