using Microsoft.Extensions.Options;

namespace GroupBot.Storage;

/// <summary>The copies that the running bot makes by itself, one a day.</summary>
internal sealed class BackupOptions
{
    public const string Section = "Backups";

    /// <summary>Where they lie, a folder for this installation alone; empty (default) = <c>backups</c> beside the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How many are kept, the newest ones. Default 7; 0 = none is made.</summary>
    public int Keep { get; set; } = 7;
}

internal sealed class BackupOptionsValidator : IValidateOptions<BackupOptions>
{
    private const int Most = 1000;

    public ValidateOptionsResult Validate(string? name, BackupOptions options) => options.Keep is >= 0 and <= Most
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Backups:Keep must be from 0 (no daily backups) to {Most}; it is {options.Keep}.");
}
