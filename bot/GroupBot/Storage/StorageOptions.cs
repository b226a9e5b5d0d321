using GroupBot.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace GroupBot.Storage;

/// <summary>Where the state lives and how hard it is pressed onto the disk.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string Sqlite = "sqlite", Postgres = "postgres";

    /// <summary><c>sqlite</c> (default): one file. <c>postgres</c>: a PostgreSQL server, 15 or newer.</summary>
    public string Provider { get; set; } = Sqlite;

    /// <summary>
    /// Of PostgreSQL: <c>postgres://user@host/database</c>, or Npgsql's <c>Host=…;Database=…</c>. The password stands in
    /// <c>~/.pgpass</c> or <c>PGPASSWORD</c>; where it stands here, this is a secret and belongs into the environment.
    /// Default empty.
    /// </summary>
    public string Connection { get; set; } = "";

    /// <summary>
    /// The SQLite file; its folder is made if need be. On PostgreSQL nothing but the lock and the socket of the command line
    /// are there, under this name. Default <c>data/groupbot.db</c>.
    /// </summary>
    public string Path { get; set; } = "data/groupbot.db";

    /// <summary>
    /// <c>full</c> (default): a committed turn survives a power cut. <c>normal</c>: faster, and a power cut may lose
    /// the last commits; a crash of the program alone loses nothing either way.
    /// </summary>
    public string Durability { get; set; } = "full";
}

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Path))
        {
            failures.Add("Storage:Path is empty; give the path of the SQLite file, for example data/groupbot.db.");
        }

        if (options.Provider is not (StorageOptions.Sqlite or StorageOptions.Postgres))
        {
            failures.Add($"Storage:Provider must be \"sqlite\" or \"postgres\"; it is \"{options.Provider}\".");
        }
        else if (options.Provider == StorageOptions.Sqlite && options.Connection.Length > 0)
        {
            failures.Add("Storage:Connection is set, but Storage:Provider is \"sqlite\" and would not use it. Set it to \"postgres\", or leave Storage:Connection empty.");
        }
        else if (options.Provider == StorageOptions.Postgres && PostgresAddress.Parse(options.Connection, out var problem) is null)
        {
            failures.Add($"Storage:Connection {problem}; give postgres://USER@HOST/DATABASE; the password may stand in ~/.pgpass or PGPASSWORD.");
        }

        if (options.Durability is not ("full" or "normal"))
        {
            failures.Add($"Storage:Durability must be \"full\" or \"normal\"; it is \"{options.Durability}\".");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
