using System.Data.Common;
using System.Security.Cryptography;
using Dapper;

namespace GroupBot.Storage;

/// <summary>The rows of <c>installation</c>: what is known once for all groups, by its name.</summary>
internal static class InstallationFacts
{
    private const int KeyLength = 32;

    /// <summary>Null where there is none of that name.</summary>
    public static string? Read(DbConnection connection, string key) => connection.ExecuteScalar<string?>(
        "select value from installation where key = @Key", new { Key = key });

    public static void Write(DbConnection connection, string key, string value) => connection.Execute(
        """
        insert into installation (key, value) values (@Key, @Value)
        on conflict (key) do update set value = excluded.value
        """,
        new { Key = key, Value = value });

    /// <summary>Writes it where there is none of that name; what stands stays.</summary>
    public static void WriteOnce(DbConnection connection, string key, string value) => connection.Execute(
        "insert into installation (key, value) values (@Key, @Value) on conflict (key) do nothing", new { Key = key, Value = value });

    public static void Delete(DbConnection connection, string key) => connection.Execute(
        "delete from installation where key = @Key", new { Key = key });

    /// <summary>A secret of the installation's own for keyed hashes, 32 bytes, drawn at its first use.</summary>
    public static byte[] Secret(DbConnection connection, string key)
    {
        WriteOnce(connection, key, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyLength)));
        return Convert.FromHexString(Read(connection, key)!);
    }
}
