using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Core.Admission;
using GroupBot.Core.CheckIns;

namespace GroupBot.Core.Growth;

/// <summary>What keeps a written entrance from being one.</summary>
public enum EntranceFault
{
    NoName = 1,
    LongName = 2,

    /// <summary>A word that is none of those that may follow the name.</summary>
    UnknownWord = 3,

    /// <summary>Nobody is named.</summary>
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

    /// <summary>The places are no number from 1 to <see cref="EntranceLine.MostMembers"/>.</summary>
    WrongPlaces = 11,

    /// <summary>What stands there is no day, or one too far away.</summary>
    WrongDay = 12,
    PastDay = 13,

    /// <summary>A tag is missing, or too long.</summary>
    WrongTag = 14,

    /// <summary>A limit is Telegram's, which keeps none where people ask first.</summary>
    LimitWithRequests = 15,

    /// <summary>What is to change is not said.</summary>
    NothingToChange = 16,

    /// <summary>Behind an option's word, which is the one at hand, there is nothing.</summary>
    NothingBehind = 17,

    /// <summary>Online and offline at once.</summary>
    BothSides = 18,

    /// <summary>A date that no calendar has.</summary>
    NoSuchDay = 19,

    /// <summary>Two days are written so: 12/06.</summary>
    UnclearDay = 20,

    /// <summary>A time of day where the last day is to stand.</summary>
    TimeOfDay = 21,
}

/// <summary>An entrance as it was written in one line.</summary>
/// <param name="Owner">
/// Who answers for it: an @name, or the name that people see; <see cref="EntranceLine.Replied"/> for who is answered to, null where
/// none is named, empty for nobody any more.
/// </param>
/// <param name="Limit">So many may be in by its link at the same time; null for any number.</param>
public sealed record EntranceWish(
    string Name, EntranceSide Side, EntranceKind Kind, EntrancePulls Pulls, string? Owner, string? Staff, int? Limit, OpenHours? Window)
{
    /// <summary>False where the side is a guess, by its kind and its name.</summary>
    public bool IsSideSaid { get; init; }

    public AdmissionKind Admission { get; init; } = AdmissionKind.Open;

    /// <summary>So many are let in by it in all; null for any number.</summary>
    public int? Places { get; init; }

    /// <summary>The last day on which it is open; null for no end.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The words by which the last day was told, where they are no date: 下周五, in 3 days; null for none.</summary>
    public string? LastDayName { get; init; }

    /// <summary>What those are called who come in by it; null for nothing.</summary>
    public string? Tag { get; init; }
}

/// <summary>
/// Reads an entrance of one line: the name, in quotes or up to the first word of these, then in any order online or offline,
/// owner @name, kind shop, pull benefit,learning, staff A12, limit 500, window 09:00-18:00, ask or code or open, places 20,
/// until 31 Dec, tag customer; the same in Chinese.
/// </summary>
public static class EntranceLine
{
    /// <summary>Characters as they are seen: as many as Telegram shows of a link's name.</summary>
    public const int LongestName = 32;

    /// <summary>What Telegram lets a link bring in; more places are no campaign.</summary>
    public const int MostMembers = 99_999;

    /// <summary>Characters as they are seen.</summary>
    public const int LongestTag = 32;

    /// <summary>An end that is further away is none.</summary>
    public const int MostYears = 5;

    private const int LongestStaff = 20;

    /// <summary>The owner of a line in answer to somebody's message that names nobody behind the word.</summary>
    public const string Replied = "@";

    /// <param name="today">The group's day.</param>
    /// <param name="isReply">Somebody is answered to.</param>
    /// <param name="monthFirst">12/06 is of December, as whoever writes Chinese means it; else it may be two days.</param>
    /// <returns>The entrance, or what is wrong and with which word.</returns>
    public static (EntranceWish? Wish, EntranceFault Fault, string Word) Read(string text, DateOnly today, bool isReply = false, bool monthFirst = false)
    {
        var (name, rest) = QuotedName.Read(text) ?? EntranceWords.UpToOption(text);
        if (Named(new EntranceWish("", default, EntranceKind.Other, EntrancePulls.None, null, null, null, null), name) is not ({ } plain, _))
        {
            return (null, name.Length == 0 ? EntranceFault.NoName : EntranceFault.LongName, name);
        }

        var (wish, fault, word) = With(plain, rest, today, isChange: false, isReply, monthFirst);
        return (wish is null || wish.IsSideSaid ? wish : wish with { Side = SideOf(wish) }, fault, word);
    }

    /// <summary>Reads what is to be another about one that stands: as in <see cref="Read"/>, and <c>name "New"</c>, <c>window off</c>.</summary>
    public static (EntranceWish? Wish, EntranceFault Fault, string Word) Change(
        EntranceWish stands, string text, DateOnly today, bool isReply = false, bool monthFirst = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(stands);
        return text.Trim().Length == 0
            ? (null, EntranceFault.NothingToChange, "")
            : With(stands with { IsSideSaid = false }, text, today, isChange: true, isReply, monthFirst);
    }

    /// <summary>True where a text begins as a change does, with an option's word.</summary>
    public static bool BeginsChange(string text) => EntranceWords.OptionIn(EntranceWords.Next(text).Word, isChange: true).Option is not EntranceOption.None
        || EntranceWords.PlacesFirst(text) is not null;

    /// <summary>A shop and a stand are places; of the rest the name tells, and else it is online.</summary>
    private static EntranceSide SideOf(EntranceWish wish) =>
        wish.Kind is EntranceKind.Shop or EntranceKind.Site
        || (WordFolding.Fold(wish.Name) is var name && !name.Contains("线上", StringComparison.Ordinal)
            && (name.Contains("线下", StringComparison.Ordinal) || name.Contains("offline", StringComparison.Ordinal)))
                ? EntranceSide.Offline
                : EntranceSide.Online;

    private static (EntranceWish? Wish, EntranceFault Fault, string Word) With(
        EntranceWish wish, string rest, DateOnly today, bool isChange, bool isReply, bool monthFirst)
    {
        while (EntranceWords.Next(EntranceWords.PlacesFirst(rest.TrimStart()) ?? rest) is ({ Length: > 0 } first, var behindFirst))
        {
            var (option, word, glued) = EntranceWords.OptionIn(first, isChange);
            var behind = glued.Length == 0 ? behindFirst : $"{glued} {behindFirst}";
            var (value, after) = ValueOf(option, behind);
            if (value.Length == 0 && option is EntranceOption.Owner && isReply)
            {
                value = Replied;
            }

            if (value.Length == 0 && EntranceWords.Takes(option))
            {
                return (null, EntranceFault.NothingBehind, word);
            }

            var (next, fault) = isChange && EntranceWords.IsOff(value)
                ? Without(wish, option)
                : option is EntranceOption.Until && EntranceDay.Read(behind, today, monthFirst) is { } until
                    ? Until(wish, until, today, ref value, out after)
                    : With(wish, option, value);
            if (next is null)
            {
                return (null, fault, value.Length == 0 ? first : value);
            }

            (wish, rest) = (next, after);
        }

        return wish is { Limit: { } limit } && (wish.Places is not null || wish.Admission is not AdmissionKind.Open)
            ? (null, EntranceFault.LimitWithRequests, limit.ToString(CultureInfo.InvariantCulture))
            : (wish, default, "");
    }

    /// <summary>What stands behind an option's word, as it was written, and what follows.</summary>
    private static (string Value, string Remainder) ValueOf(EntranceOption option, string behind) => option switch
    {
        EntranceOption.None or EntranceOption.Online or EntranceOption.Offline or EntranceOption.Open or EntranceOption.Ask or EntranceOption.Code =>
            ("", behind),
        EntranceOption.Tag => QuotedName.Read(behind) ?? EntranceWords.Next(behind),
        EntranceOption.Name => QuotedName.Read(behind) ?? EntranceWords.UpToOption(behind),
        EntranceOption.Until => QuotedName.Read(behind) ?? EntranceWords.BeforeOption(behind),
        EntranceOption.Owner when behind is not ['@' or '＠', ..] => QuotedName.Read(behind) ?? EntranceWords.BeforeOption(behind),
        EntranceOption.Owner or EntranceOption.Staff => EntranceWords.Next(behind),
        // 9am - 6pm, social, learning and 500 people are several words of one value.
        _ => EntranceWords.BeforeOption(behind) is var whole && (whole.Value.Length == 0 || EntranceWords.Reads(option, whole.Value)) ? whole : EntranceWords.Next(behind),
    };

    private static (EntranceWish? Wish, EntranceFault Fault) With(EntranceWish wish, EntranceOption option, string value) => option switch
    {
        EntranceOption.Online => On(wish, EntranceSide.Online),
        EntranceOption.Offline => On(wish, EntranceSide.Offline),
        EntranceOption.Open => (wish with { Admission = AdmissionKind.Open }, default),
        EntranceOption.Ask => (wish with { Admission = AdmissionKind.Request }, default),
        EntranceOption.Code => (wish with { Admission = AdmissionKind.Code }, default),
        EntranceOption.Name => Named(wish, value),
        EntranceOption.Owner => (wish with { Owner = value[0] == '＠' ? string.Concat("@", value.AsSpan(1)) : value }, default),
        EntranceOption.Kind => EntranceWords.KindOf(value) is { } kind ? (wish with { Kind = kind }, default) : (null, EntranceFault.UnknownKind),
        EntranceOption.Pull => EntranceWords.PullsOf(value) is { } pulls
            ? (wish with { Pulls = wish.Pulls | pulls }, default) : (null, EntranceFault.UnknownPull),
        EntranceOption.Staff => value.Length is > 0 and <= LongestStaff ? (wish with { Staff = value }, default) : (null, EntranceFault.WrongStaff),
        EntranceOption.Limit => EntranceWords.NumberOf(value) is { } most ? (wish with { Limit = most }, default) : (null, EntranceFault.WrongLimit),
        EntranceOption.Places => EntranceWords.NumberOf(value) is { } most ? (wish with { Places = most }, default) : (null, EntranceFault.WrongPlaces),
        EntranceOption.Window => OpenHours.Read(value) is { } hours ? (wish with { Window = hours }, default) : (null, EntranceFault.WrongWindow),
        EntranceOption.Until => (null, WrittenTask.TellsTime(value, EntranceDay.Someday) ? EntranceFault.TimeOfDay : EntranceFault.WrongDay),
        EntranceOption.Tag => new StringInfo(value).LengthInTextElements is > 0 and <= LongestTag
            ? (wish with { Tag = value }, default) : (null, EntranceFault.WrongTag),
        _ => (null, EntranceFault.UnknownWord),
    };

    private static (EntranceWish? Wish, EntranceFault Fault) Without(EntranceWish wish, EntranceOption option) => option switch
    {
        EntranceOption.Owner => (wish with { Owner = "" }, default),
        EntranceOption.Pull => (wish with { Pulls = EntrancePulls.None }, default),
        EntranceOption.Staff => (wish with { Staff = null }, default),
        EntranceOption.Limit => (wish with { Limit = null }, default),
        EntranceOption.Places => (wish with { Places = null }, default),
        EntranceOption.Window => (wish with { Window = null }, default),
        EntranceOption.Until => (wish with { LastDay = null, LastDayName = null }, default),
        EntranceOption.Tag => (wish with { Tag = null }, default),
        _ => With(wish, option, "off"),
    };

    private static (EntranceWish? Wish, EntranceFault Fault) On(EntranceWish wish, EntranceSide side) =>
        wish.IsSideSaid && wish.Side != side ? (null, EntranceFault.BothSides) : (wish with { Side = side, IsSideSaid = true }, default);

    private static (EntranceWish? Wish, EntranceFault Fault) Until(EntranceWish wish, EndDay until, DateOnly today, ref string value, out string after)
    {
        (value, after) = (until.Written, until.Remainder);
        if (EntranceWords.BeforeOption(after).Value is { Length: > 0 } behind && !behind.All(char.IsAsciiDigit) && WrittenTime.Read(behind) is not null)
        {
            value = $"{value} {behind}";
            return (null, EntranceFault.TimeOfDay);
        }

        return until.Day is not { } day ? (null, until.Fault)
            : day < today ? (null, EntranceFault.PastDay)
            : day > today.AddYears(MostYears) ? (null, EntranceFault.WrongDay)
            : (wish with { LastDay = day, LastDayName = until.IsByName ? until.Written : null }, default);
    }

    private static (EntranceWish? Wish, EntranceFault Fault) Named(EntranceWish wish, string name) => name.Length == 0
        ? (null, EntranceFault.NoName)
        : new StringInfo(name).LengthInTextElements > LongestName ? (null, EntranceFault.LongName) : (wish with { Name = name }, default);
}
