using Dapper;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;
using Microsoft.Extensions.Options;

namespace GroupBot.Members;

/// <summary>Top-level settings of the installation.</summary>
internal sealed class InstallationOptions
{
    /// <summary>
    /// User ids of those who own this installation, separated by commas. While it is empty the first to send the code
    /// printed at start, in private, becomes the owner.
    /// </summary>
    public string Owners { get; set; } = "";
}

internal sealed class InstallationOptionsValidator : IValidateOptions<InstallationOptions>
{
    public ValidateOptionsResult Validate(string? name, InstallationOptions options)
    {
        _ = GroupsOptions.ParseIds(options.Owners, out var wrong);
        return wrong is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Owners must be user ids separated by commas, such as 12345678; \"{wrong}\" is none.");
    }
}

/// <summary>Who owns the installation: from configuration, or by the code printed at start.</summary>
internal sealed class Owners
{
    private const string ClaimKey = "owner";

    private readonly Writer _writer;
    private readonly HashSet<UserId> _configured;
    private readonly TurnCache<string, UserId> _claimed;

    public Owners(Writer writer, IOptions<InstallationOptions> options)
    {
        _writer = writer;
        _configured = [.. GroupsOptions.ParseIds(options.Value.Owners, out _).Select(id => new UserId(id))];
        _claimed = writer.Caches.Make<string, UserId>();
    }

    /// <summary>True once somebody owns the installation.</summary>
    public bool Exist => _configured.Count > 0 || Claimed() is not null;

    public bool Contains(UserId user) => _configured.Contains(user) || Claimed() == user;

    public IReadOnlyCollection<UserId> All => Claimed() is { } claimed ? [.. _configured, claimed] : _configured;

    /// <summary>Makes somebody the owner, for good.</summary>
    public void Claim(UserId user)
    {
        _writer.Connection.Execute(
            """
            insert into installation (key, value) values (@Key, @Value)
            on conflict (key) do nothing
            """,
            new { Key = ClaimKey, Value = user.ToString() });
        _claimed.Set(ClaimKey, user);
    }

    private UserId? Claimed()
    {
        if (_claimed.TryGet(ClaimKey, out var user))
        {
            return user.Value == 0 ? null : user;
        }

        var stored = _writer.Connection.ExecuteScalar<string?>(
            "select value from installation where key = @Key", new { Key = ClaimKey });
        user = new UserId(stored is null ? 0 : long.Parse(stored, System.Globalization.CultureInfo.InvariantCulture));
        _claimed.Set(ClaimKey, user);
        return user.Value == 0 ? null : user;
    }
}
