using Microsoft.Extensions.Options;

namespace GroupBot.Storage;

/// <summary>Where the state lives and how hard it is pressed onto the disk.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file; its folder is made if need be. Default <c>data/groupbot.db</c>.</summary>
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

        if (options.Durability is not ("full" or "normal"))
        {
            failures.Add($"Storage:Durability must be \"full\" or \"normal\"; it is \"{options.Durability}\".");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
