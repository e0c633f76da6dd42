using System.Collections.Immutable;
using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.LakeFormation;

/// <summary>Lake Formation's permissions as grants list them; never <c>ALL</c>, which reads back as the list.</summary>
/// <remarks>https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html</remarks>
internal static class DataLakeRights
{
    /// <summary>To make tables in a location.</summary>
    public static ImmutableArray<string> OnLocation { get; } = ["DATA_LOCATION_ACCESS"];

    /// <summary>On a database: neither to change nor to drop it.</summary>
    public static ImmutableArray<string> OnDatabase(bool createsTables) =>
        createsTables ? ["CREATE_TABLE", "DESCRIBE"] : ["DESCRIBE"];

    /// <summary>On all tables of a database, those made by others too, in ordinal order.</summary>
    public static ImmutableArray<string> OnTables(DataAccess access, bool createsTables) =>
    [
        .. ((string[])
        [
            "DESCRIBE",
            "SELECT",
            .. access == DataAccess.ReadWrite ? (string[])["DELETE", "INSERT"] : [],
            .. createsTables ? (string[])["ALTER", "DROP"] : [],
        ]).Order(StringComparer.Ordinal),
    ];
}
