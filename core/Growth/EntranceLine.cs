using System.Globalization;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>What keeps a written entrance from being one.</summary>
public enum EntranceFault
{
    NoName = 1,
    LongName = 2,

    /// <summary>A word that is none of those that may follow the name.</summary>
    UnknownWord = 3,

    /// <summary>Behind owner there is no @name.</summary>
    NoOwner = 4,
    UnknownKind = 5,
    UnknownPull = 6,

    /// <summary>The limit is no number from 1 to <see cref="EntranceLine.MostMembers"/>.</summary>
    WrongLimit = 7,

    /// <summary>The window is no span of hours.</summary>
    WrongWindow = 8,

    /// <summary>A staff code is missing, or too long.</summary>
    WrongStaff = 9,

    /// <summary>What a card says is longer than <see cref="CardLine.LongestBody"/>.</summary>
    LongBody = 10,
}

/// <summary>An entrance as it was written in one line.</summary>
/// <param name="Owner">The @name of who answers for it, without its @; null for nobody.</param>
/// <param name="Limit">So many may be in by its link at the same time; null for any number.</param>
public sealed record EntranceWish(
    string Name, EntranceSide Side, EntranceKind Kind, EntrancePulls Pulls, string? Owner, string? Staff, int? Limit, OpenHours? Window);

/// <summary>
/// Reads an entrance of one line: the name, in quotes or up to the first word of these, then in any order online or offline,
/// owner @name, kind shop, pull benefit,learning, staff A12, limit 500, window 09:00-18:00; the same in Chinese.
/// </summary>
public static class EntranceLine
{
    /// <summary>Characters as they are seen: as many as Telegram shows of a link's name.</summary>
    public const int LongestName = 32;

    /// <summary>What Telegram lets a link bring in.</summary>
    public const int MostMembers = 99_999;

    private const int LongestStaff = 20;

    /// <returns>The entrance, or what is wrong and with which word.</returns>
    public static (EntranceWish? Wish, EntranceFault Fault, string Word) Read(string text)
    {
        var (name, rest) = QuotedName.Read(text) ?? UpToOption(text);
        if (name.Length == 0)
        {
            return (null, EntranceFault.NoName, "");
        }

        if (new StringInfo(name).LengthInTextElements > LongestName)
        {
            return (null, EntranceFault.LongName, name);
        }

        var wish = new EntranceWish(name, EntranceSide.Online, EntranceKind.Other, EntrancePulls.None, null, null, null, null);
        var words = Words(rest);
        for (var at = 0; at < words.Length; at++)
        {
            var option = OptionOf(words[at]);
            var value = option is Option.None or Option.Online or Option.Offline ? words[at] : at + 1 < words.Length ? words[++at] : "";
            var (next, fault) = With(wish, option, value);
            if (next is null)
            {
                return (null, fault, value.Length == 0 ? words[at] : value);
            }

            wish = next;
        }

        return (wish, default, "");
    }

    /// <summary>The kind that a word names; null for none.</summary>
    public static EntranceKind? KindOf(string word) => WordFolding.Fold(word) switch
    {
        "content" or "内容" => EntranceKind.Content,
        "creator" or "kol" or "达人" or "博主" => EntranceKind.Creator,
        "event" or "活动" or "活動" => EntranceKind.Event,
        "shop" or "store" or "门店" or "店" => EntranceKind.Shop,
        "partner" or "合作" => EntranceKind.Partner,
        "site" or "地推" or "现场" => EntranceKind.Site,
        "other" or "其它" or "其他" => EntranceKind.Other,
        _ => null,
    };

    private static (EntranceWish? Wish, EntranceFault Fault) With(EntranceWish wish, Option option, string value) => option switch
    {
        Option.Online => (wish with { Side = EntranceSide.Online }, default),
        Option.Offline => (wish with { Side = EntranceSide.Offline }, default),
        Option.Owner => value is ['@' or '＠', _, ..] ? (wish with { Owner = value[1..] }, default) : (null, EntranceFault.NoOwner),
        Option.Kind => KindOf(value) is { } kind ? (wish with { Kind = kind }, default) : (null, EntranceFault.UnknownKind),
        Option.Pull => PullsOf(value) is { } pulls ? (wish with { Pulls = wish.Pulls | pulls }, default) : (null, EntranceFault.UnknownPull),
        Option.Staff => value.Length is > 0 and <= LongestStaff ? (wish with { Staff = value }, default) : (null, EntranceFault.WrongStaff),
        Option.Limit => int.TryParse(WordFolding.Normalized(value), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostMembers
            ? (wish with { Limit = most }, default)
            : (null, EntranceFault.WrongLimit),
        Option.Window => OpenHours.Read(value) is { } hours ? (wish with { Window = hours }, default) : (null, EntranceFault.WrongWindow),
        _ => (null, EntranceFault.UnknownWord),
    };

    private static EntrancePulls? PullsOf(string value)
    {
        var pulls = EntrancePulls.None;
        foreach (var word in value.Split([',', '，', '、', '+'], StringSplitOptions.RemoveEmptyEntries))
        {
            var pull = WordFolding.Fold(word) switch
            {
                "benefit" or "利益" or "福利" => EntrancePulls.Benefit,
                "social" or "company" or "社交" => EntrancePulls.Company,
                "learning" or "learn" or "学习" or "學習" => EntrancePulls.Learning,
                "experience" or "体验" or "體驗" => EntrancePulls.Experience,
                "takingpart" or "participation" or "参与" or "參與" => EntrancePulls.TakingPart,
                "emotion" or "feeling" or "情感" => EntrancePulls.Feeling,
                _ => EntrancePulls.None,
            };
            if (pull is EntrancePulls.None)
            {
                return null;
            }

            pulls |= pull;
        }

        return pulls is EntrancePulls.None ? null : pulls;
    }

    private static (string Name, string Remainder) UpToOption(string text)
    {
        var words = Words(text);
        var end = Array.FindIndex(words, word => OptionOf(word) is not Option.None);
        end = end < 0 ? words.Length : end;
        return (string.Join(' ', words[..end]), string.Join(' ', words[end..]));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Option OptionOf(string word) => WordFolding.Fold(word) switch
    {
        "online" or "线上" or "線上" => Option.Online,
        "offline" or "线下" or "線下" => Option.Offline,
        "owner" or "负责人" or "負責人" => Option.Owner,
        "kind" or "类型" or "類型" => Option.Kind,
        "pull" or "吸引" => Option.Pull,
        "staff" or "工号" or "工號" => Option.Staff,
        "limit" or "上限" => Option.Limit,
        "window" or "时段" or "開放" or "开放" => Option.Window,
        _ => Option.None,
    };

    private enum Option
    {
        None = 0,
        Online,
        Offline,
        Owner,
        Kind,
        Pull,
        Staff,
        Limit,
        Window,
    }
}
