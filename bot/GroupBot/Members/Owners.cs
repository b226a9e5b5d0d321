using System.Buffers;
using System.Security.Cryptography;
using System.Text;
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

    private const string CodeKey = "claim_code";

    /// <summary>Without what is easily taken for something else; 50 bits in ten of them.</summary>
    private const string CodeLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static readonly SearchValues<char> CodeSet = SearchValues.Create(CodeLetters);
    private const int CodeLength = 10;
    private const int TriesAnHour = 5;

    private readonly Writer _writer;
    private readonly HashSet<UserId> _configured;
    private readonly TurnCache<string, UserId> _claimed;
    private readonly TurnCache<UserId, Tries> _tries;

    private readonly record struct Tries(int Count, DateTimeOffset Since);

    public Owners(Writer writer, IOptions<InstallationOptions> options)
    {
        _writer = writer;
        _configured = [.. GroupsOptions.ParseIds(options.Value.Owners, out _).Select(id => new UserId(id))];
        _claimed = writer.Caches.Make<string, UserId>();
        _tries = writer.Caches.Make<UserId, Tries>(10_000);
    }

    /// <summary>True once somebody owns the installation.</summary>
    public bool Exist => _configured.Count > 0 || Claimed() is not null;

    public bool Contains(UserId user) => _configured.Contains(user) || Claimed() == user;

    /// <summary>Whom the configuration names, in one line; the order tells nothing.</summary>
    public string ConfiguredLine => string.Join(',', _configured.Select(user => user.Value).Order());

    /// <summary>The code that makes its first sender the owner; null once there is one. Called at start, before any turn.</summary>
    public string? ClaimCode()
    {
        if (Exist)
        {
            return null;
        }

        if (Read(CodeKey) is { } code)
        {
            return code;
        }

        code = RandomNumberGenerator.GetString(CodeLetters, CodeLength);
        InstallationFacts.WriteOnce(_writer.Connection, CodeKey, code);
        return code;
    }

    /// <summary>
    /// True where the text was the code and nobody owned the installation: now this person does. What is not shaped like
    /// the code is no try; after five wrong ones within an hour nothing counts until the hour is over.
    /// </summary>
    public bool TryClaim(UserId user, string text, DateTimeOffset now)
    {
        var given = text.Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (Exist || given.Length != CodeLength || given.AsSpan().ContainsAnyExcept(CodeSet) || Read(CodeKey) is not { } code)
        {
            return false;
        }

        var tries = _tries.TryGet(user, out var before) && now < before.Since + TimeSpan.FromHours(1)
            ? before
            : new Tries(0, now);
        if (tries.Count >= TriesAnHour)
        {
            return false;
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(code)))
        {
            _tries.Set(user, tries with { Count = tries.Count + 1 });
            return false;
        }

        Claim(user);
        return true;
    }

    /// <summary>Takes the ownership back that somebody claimed: they asked to be forgotten.</summary>
    public void Forget(UserId user)
    {
        if (Claimed() == user)
        {
            InstallationFacts.Delete(_writer.Connection, ClaimKey);
            _claimed.Set(ClaimKey, default);
        }
    }

    /// <summary>Makes somebody the owner, for good.</summary>
    public void Claim(UserId user)
    {
        InstallationFacts.WriteOnce(_writer.Connection, ClaimKey, user.ToString());
        InstallationFacts.Delete(_writer.Connection, CodeKey);
        _claimed.Set(ClaimKey, user);
    }

    private string? Read(string key) => InstallationFacts.Read(_writer.Connection, key);

    private UserId? Claimed()
    {
        if (_claimed.TryGet(ClaimKey, out var user))
        {
            return user.Value == 0 ? null : user;
        }

        var stored = Read(ClaimKey);
        user = new UserId(stored is null ? 0 : long.Parse(stored, System.Globalization.CultureInfo.InvariantCulture));
        _claimed.Set(ClaimKey, user);
        return user.Value == 0 ? null : user;
    }
}
