using System.Globalization;
using System.Text.RegularExpressions;
using GroupBot.Core.Activity;

namespace GroupBot.Core.Growth;

/// <summary>What a word behind an entrance's name is about.</summary>
internal enum EntranceOption
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

    /// <summary>From here on they are words with which a name may begin.</summary>
    Open,
    Ask,
    Code,
    Places,
    Until,
    Tag,
    Name,
}

/// <summary>The words of an entrance's line, in either language.</summary>
internal static partial class EntranceWords
{
    private const string Until = "截止";

    private static readonly string[] Chinese = ["负责人", "負責人", "类型", "類型", "吸引", "上限", "时段", "時段", "开放", "開放", "名额", "名額", "截止到", "截止", "截至", "延长到", "延期到"];

    /// <summary>The first word, and what follows it; nothing where there is none.</summary>
    public static (string Word, string Remainder) Next(string text)
    {
        var trimmed = text.TrimStart();
        var end = trimmed.AsSpan().IndexOfAny(" \t\n\r\u3000");
        return end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[end..].TrimStart());
    }

    /// <summary>A name without quotes, which ends where an option's word stands.</summary>
    public static (string Name, string Remainder) UpToOption(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = words.Length > 0 && OptionOf(words[0], isChange: false) >= EntranceOption.Open ? 1 : 0;
        return UpTo(words, end, isChange: false);
    }

    /// <summary>What stands before the next option's word, which may be the first.</summary>
    public static (string Value, string Remainder) BeforeOption(string text) =>
        UpTo(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), 0, isChange: true);

    /// <summary>The option that a word names, the word itself, and what is written in one with it: 类型：达人, 类型地推.</summary>
    public static (EntranceOption Option, string Word, string Glued) OptionIn(string word, bool isChange)
    {
        if (OptionOf(word, isChange) is not EntranceOption.None and var plain)
        {
            return (plain, word, "");
        }

        // 三天后截止
        if (word.EndsWith(Until, StringComparison.Ordinal) && Reads(EntranceOption.Until, word[..^Until.Length]))
        {
            return (EntranceOption.Until, Until, word[..^Until.Length]);
        }

        var colon = word.AsSpan().IndexOfAny(':', '：');
        if (colon > 0 && OptionOf(word[..colon], isChange) is var before && Takes(before))
        {
            return (before, word[..colon], word[(colon + 1)..]);
        }

        return Array.Find(Chinese, option => word.StartsWith(option, StringComparison.Ordinal)) is { } found && OptionOf(found, isChange) is var glued
            && Reads(glued, word[found.Length..])
                ? (glued, found, word[found.Length..])
                : (EntranceOption.None, word, "");
    }

    /// <summary>True where something has to stand behind the option's word.</summary>
    public static bool Takes(EntranceOption option) => option is EntranceOption.Owner or EntranceOption.Kind or EntranceOption.Pull or EntranceOption.Staff
        or EntranceOption.Limit or EntranceOption.Window or EntranceOption.Places or EntranceOption.Until or EntranceOption.Tag or EntranceOption.Name;

    /// <summary>True where all of a text is what the option takes; of those that take anything it is not asked.</summary>
    public static bool Reads(EntranceOption option, string value) => option switch
    {
        EntranceOption.Owner => value is ['@' or '＠', _, ..],
        EntranceOption.Kind => KindOf(value) is not null,
        EntranceOption.Pull => PullsOf(value) is not null,
        EntranceOption.Limit or EntranceOption.Places => NumberOf(value) is not null,
        EntranceOption.Window => OpenHours.Read(value) is not null,
        EntranceOption.Until => EntranceDay.Begins(value),
        _ => false,
    };

    /// <summary>500, 1,000, 500人; null for what is no number from 1 to <see cref="EntranceLine.MostMembers"/>.</summary>
    public static int? NumberOf(string value) =>
        Written().Match(WordFolding.Normalized(value.Trim())) is { Success: true } match
        && int.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= EntranceLine.MostMembers
            ? number
            : null;

    /// <summary>A text that begins with 2 places or 20个名额, put as places 2; null for any other.</summary>
    public static string? PlacesFirst(string text) =>
        NumberedPlaces().Match(text) is { Success: true } match ? $"places {match.Groups["number"].Value}{text[match.Length..]}" : null;

    private static (string Value, string Remainder) UpTo(string[] words, int end, bool isChange)
    {
        while (end < words.Length && OptionIn(words[end], isChange).Option is EntranceOption.None && (end == 0 || PlacesFirst(string.Join(' ', words[end..])) is null))
        {
            end++;
        }

        return (string.Join(' ', words[..end]), string.Join(' ', words[end..]));
    }

    /// <param name="isChange">A name is written so where it is another; in a new line the word is one of the name's.</param>
    public static EntranceOption OptionOf(string word, bool isChange) => WordFolding.Fold(word) switch
    {
        "online" or "线上" or "線上" => EntranceOption.Online,
        "offline" or "线下" or "線下" => EntranceOption.Offline,
        "owner" or "负责人" or "負責人" => EntranceOption.Owner,
        "kind" or "类型" or "類型" => EntranceOption.Kind,
        "pull" or "吸引" => EntranceOption.Pull,
        "staff" or "工号" or "工號" => EntranceOption.Staff,
        "limit" or "上限" => EntranceOption.Limit,
        "window" or "时段" or "時段" or "開放" or "开放" => EntranceOption.Window,
        "open" or "直接进" or "直接進" => EntranceOption.Open,
        "ask" or "request" or "需审核" or "审核" or "需審核" or "審核" => EntranceOption.Ask,
        "code" or "凭邀请码" or "邀请码" or "憑邀請碼" or "邀請碼" => EntranceOption.Code,
        "places" or "名额" or "名額" => EntranceOption.Places,
        "until" or "till" or "截止" or "截止到" or "截至" or "延长到" or "延期到" => EntranceOption.Until,
        "tag" or "标签" or "標籤" => EntranceOption.Tag,
        "name" or "rename" or "改名" or "名字" or "名称" or "名稱" when isChange => EntranceOption.Name,
        _ => EntranceOption.None,
    };

    /// <summary>True where what an option had is taken away.</summary>
    public static bool IsOff(string value) => WordFolding.Fold(value) is "off" or "none" or "关" or "关闭" or "關" or "取消" or "不限" or "无" or "無";

    /// <summary>The kind that a word names; null for none.</summary>
    public static EntranceKind? KindOf(string word) => WordFolding.Fold(word) switch
    {
        "content" or "blog" or "article" or "post" or "video" or "内容" or "文章" or "视频" => EntranceKind.Content,
        "creator" or "influencer" or "kol" or "达人" or "博主" => EntranceKind.Creator,
        "event" or "活动" or "活動" => EntranceKind.Event,
        "shop" or "store" or "门店" or "店" => EntranceKind.Shop,
        "partner" or "合作" => EntranceKind.Partner,
        "site" or "地推" or "现场" => EntranceKind.Site,
        "other" or "其它" or "其他" => EntranceKind.Other,
        _ => null,
    };

    /// <summary>The pulls that a list names; null where one of them is none.</summary>
    public static EntrancePulls? PullsOf(string value)
    {
        var pulls = EntrancePulls.None;
        foreach (var word in value.Split([',', '，', '、', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
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

    /// <summary>But for what goes on with a number, which is then that of the places.</summary>
    [GeneratedRegex(@"^(?<number>[0-9０-９][0-9０-９,]{0,9})\s*(?:个|個)?\s*(?:名额|名額|places?)(?=$|\s)(?!\s+[0-9０-９])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPlaces();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}) ?(?:人|位|个|個|名|people|members?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
