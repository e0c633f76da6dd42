using System.Collections.Immutable;

namespace DataPlatform.Components.Catalog;

/// <summary>Names that a database of the platform must not have.</summary>
internal static class ReservedNames
{
    /// <summary>
    /// The account's own database, Athena's view of what there is, and Spark's database of temporary views.
    /// </summary>
    public static ImmutableHashSet<string> Databases { get; } = ["default", "global_temp", "information_schema"];

    /// <summary>
    /// Words that Athena's data definition takes as a name only in backticks, which people leave out.
    /// https://docs.aws.amazon.com/athena/latest/ug/reserved-words.html
    /// </summary>
    public static ImmutableHashSet<string> Keywords { get; } =
    [
        "all", "alter", "and", "array", "as", "authorization", "between", "bigint", "binary", "boolean", "both", "by",
        "case", "cashe", "cast", "char", "column", "commit", "conf", "constraint", "create", "cross", "cube", "current",
        "current_date", "current_timestamp", "cursor", "database", "date", "dayofweek", "decimal", "delete", "describe",
        "distinct", "div", "double", "drop", "else", "end", "exchange", "exists", "extended", "external", "extract",
        "false", "fetch", "float", "floor", "following", "for", "foreign", "from", "full", "function", "grant", "group",
        "grouping", "having", "if", "import", "in", "inner", "insert", "int", "integer", "intersect", "interval",
        "into", "is", "join", "lateral", "left", "less", "like", "local", "macro", "map", "more", "none", "not", "null",
        "numeric", "of", "on", "only", "or", "order", "out", "outer", "over", "partialscan", "partition", "percent",
        "preceding", "precision", "preserve", "primary", "procedure", "range", "reads", "reduce", "references",
        "regexp", "revoke", "right", "rlike", "rollback", "rollup", "row", "rows", "select", "set", "smallint", "start",
        "table", "tablesample", "then", "time", "timestamp", "to", "transform", "trigger", "true", "truncate",
        "unbounded", "union", "uniquejoin", "update", "user", "using", "utc_timestamp", "values", "varchar", "views",
        "when", "where", "window", "with",
    ];
}
