using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups.Settings;
using Microsoft.Extensions.Options;

namespace GroupBot.Groups;

/// <summary>Which groups the bot works in, and what a new one starts with.</summary>
internal sealed class GroupsOptions
{
    public const string Section = "Groups";

    /// <summary>
    /// <c>owners</c> (default): groups to which an installation owner added the bot; <c>list</c>: those in
    /// <see cref="List"/>; <c>any</c>: every group. From all others it takes its leave.
    /// </summary>
    public string Allowed { get; set; } = "owners";

    /// <summary>Chat ids for <c>Allowed = list</c>, separated by commas.</summary>
    public string List { get; set; } = "";

    /// <summary>The zone of a new group, written as in <c>/settings</c> (an IANA id, a city, an offset); empty (default) = guessed from its language.</summary>
    public string Zone { get; set; } = "";

    /// <summary>The local hour at which a new group's day begins, 0–23, default 4.</summary>
    public int DayStart { get; set; } = 4;

    /// <summary>A new group's language, <c>zh-Hans</c> or <c>en</c>; empty (default) = guessed from who added the bot and the title.</summary>
    public string Language { get; set; } = "";

    /// <summary>The ids in <see cref="List"/>.</summary>
    public IReadOnlySet<ChatId> ListedChats() => ParseIds(List, out _).Select(id => new ChatId(id)).ToHashSet();

    /// <summary>Reads ids separated by commas or spaces; <paramref name="wrong"/> is the first that is none.</summary>
    public static IReadOnlyList<long> ParseIds(string text, out string? wrong)
    {
        var ids = new List<long>();
        wrong = null;
        foreach (var part in text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            {
                ids.Add(id);
            }
            else
            {
                wrong ??= part;
            }
        }

        return ids;
    }
}

internal sealed class GroupsOptionsValidator : IValidateOptions<GroupsOptions>
{
    public ValidateOptionsResult Validate(string? name, GroupsOptions options)
    {
        var failures = new List<string>();
        if (options.Allowed is not ("owners" or "list" or "any"))
        {
            failures.Add($"Groups:Allowed must be \"owners\", \"list\" or \"any\"; it is \"{options.Allowed}\".");
        }

        _ = GroupsOptions.ParseIds(options.List, out var wrong);
        if (wrong is not null)
        {
            failures.Add($"Groups:List must be chat ids separated by commas, such as -1001234567890; \"{wrong}\" is none.");
        }

        if (options.Allowed == "list" && options.List.Length == 0)
        {
            failures.Add("Groups:Allowed is \"list\" but Groups:List is empty: the bot would work nowhere.");
        }

        if (options.Zone.Length > 0 && Zones.Find(options.Zone) is null)
        {
            failures.Add($"Groups:Zone must be a city such as Beijing, an offset such as UTC+8, or a zone such as Asia/Shanghai; \"{options.Zone}\" is none.");
        }

        if (options.DayStart is < 0 or > 23)
        {
            failures.Add($"Groups:DayStart must be from 0 to 23; it is {options.DayStart}.");
        }

        if (options.Language is not ("" or "zh-Hans" or "en"))
        {
            failures.Add($"Groups:Language must be \"zh-Hans\", \"en\" or empty; it is \"{options.Language}\".");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
