using System.Data;
using System.Runtime.CompilerServices;
using System.Text;
using Dapper;

namespace GroupBot.Storage;

/// <summary>
/// The one rule for texts in rows: no NUL, where SQLite would end them and PostgreSQL refuses them, and no half of a
/// surrogate pair, which has no UTF-8. Both become U+FFFD, in both stores.
/// </summary>
internal sealed class StoreText : SqlMapper.TypeHandler<string>
{
    private const char Replacement = '\uFFFD';

    /// <summary>The same text where there is nothing to replace.</summary>
    public static string? Clean(string? text) => text is null || IsClean(text) ? text : Replaced(text);

    public override void SetValue(IDbDataParameter parameter, string? value)
    {
        parameter.DbType = DbType.String;
        parameter.Value = Clean(value) ?? (object)DBNull.Value;
    }

    public override string? Parse(object value) => value as string;

    private static bool IsClean(string text) => !text.Contains('\0', StringComparison.Ordinal)
        && (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || !HasHalf(text));

    private static bool HasHalf(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // A half is read as the replacement; one that was written as such does no harm.
            if (rune.Value == Replacement)
            {
                return true;
            }
        }

        return false;
    }

    private static string Replaced(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            cleaned.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return cleaned.ToString();
    }

    /// <summary>Before anything of this program reaches a store.</summary>
    [ModuleInitializer]
    internal static void Register()
    {
        SqlMapper.RemoveTypeMap(typeof(string));
        SqlMapper.AddTypeHandler(new StoreText());
    }
}
