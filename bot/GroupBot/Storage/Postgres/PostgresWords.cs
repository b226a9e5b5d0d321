using System.Text.RegularExpressions;

namespace GroupBot.Storage.Postgres;

/// <summary>
/// Renders a migration: its types in PostgreSQL's words, and without what only SQLite needs. Comments and texts in quotes
/// stay as they are. Texts compare by their bytes, as on SQLite.
/// </summary>
internal static partial class PostgresWords
{
    public static string Of(string script) => Word().Replace(script, match => match.Groups["word"].Success
        ? match.Groups["word"].Value.ToLowerInvariant() switch
        {
            "integer" => "bigint",
            "real" => "double precision",
            "text" => "text collate \"C\"",
            "blob" => "bytea",
            var other => throw new InvalidOperationException($"No word for {other}."),
        }
        : match.Groups["end"].Success ? ")"
        : match.Value);

    [GeneratedRegex(
        """
        --[^\n]* | '(?:[^']|'')*' | "[^"]*"
        | (?<end> \)\s*(?:strict\b|without\s+rowid\b)(?:\s*,\s*(?:strict\b|without\s+rowid\b))* )
        | (?<word> \b(?:integer|real|text|blob)\b )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
