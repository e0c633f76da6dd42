using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Connections;

/// <summary>Names of what a connection is made of, made of the connection's own.</summary>
internal static class ConnectionNames
{
    /// <summary>
    /// What the one identity is called that works with the tables of all connections, in the place of a connection.
    /// </summary>
    public const string Metastore = "metastore";

    /// <summary>The connection's database, whether stated or made of its name.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="spec">The connection.</param>
    public static string Database(string namePrefix, ConnectionSpec spec) =>
        spec.Database ?? CatalogNames.Database(namePrefix, spec.Name);

    /// <summary>The secret that a key pair lies in: <c>dataplatform-dev/connections/sales</c>.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="connection">The connection's name.</param>
    public static string Secret(string namePrefix, string connection) => $"{namePrefix}/connections/{connection}";

    /// <summary>The IAM path of the connections' roles and users: <c>/dataplatform-dev/connections/</c>.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    public static string Path(string namePrefix) => $"/{namePrefix}/connections/";

    /// <summary>What DSS says when it assumes the connection's role: <c>dataplatform-dev-sales</c>.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="connection">The connection's name, or <see cref="Metastore"/>.</param>
    public static string ExternalId(string namePrefix, string connection) => $"{namePrefix}-{connection}";
}
