using System.Reflection;

namespace GroupBot.Storage;

/// <summary>Which GroupBot this is, and which had a file last: for people, when the two do not fit.</summary>
internal static class ProgramVersion
{
    private const string Key = "version";

    /// <summary>As in <c>0.1.0+abcdef</c>.</summary>
    public static string This { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Notes that this version has the file now.</summary>
    public static void Write(StoreConnection connection)
    {
        if (Read(connection) is not { } last || last == This)
        {
            return;
        }

        using var write = connection.Prepare(
            "insert into installation (key, value) values (?, ?) on conflict (key) do update set value = excluded.value");
        write.Bind(1, Key).Bind(2, This).Execute();
    }

    /// <summary>Both versions, the file's first.</summary>
    public static string Compare(StoreConnection connection) =>
        $"version {(Read(connection) is { Length: > 0 } last ? last : "unknown")}; this is {This}";

    /// <summary>Empty where none was noted; null where there is no place for it.</summary>
    private static string? Read(StoreConnection connection)
    {
        if (!connection.HasTable("installation"))
        {
            return null;
        }

        using var read = connection.Prepare("select value from installation where key = ?");
        return read.Bind(1, Key).Step() ? read.Text(0) ?? "" : "";
    }
}
