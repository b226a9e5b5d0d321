using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Pictures;
using GroupBot.Tests.Support;
using GroupBot.Texts;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>A Chinese group at noon; 林 has a private chat and, where asked for, a link.</summary>
internal static class ReferralKit
{
    public static readonly Person Lin = A.Person("林", username: "lin", language: "zh-hans"), Yu = A.Person("小雨", language: "zh-hans"),
        Tom = A.Person("Tom", username: "tom"), Ann = A.Person("Ann", username: "ann");

    /// <summary>Whole seconds, as Telegram dates; the clock stands at noon in UTC, which is the group's zone.</summary>
    public static TurnKit New(AdminRights rights = AdminRights.All, PictureRenderer? pictures = null)
    {
        var kit = KitExtensions.AllFeatures(pictures is null ? null : new TurnKitOptions { Pictures = pictures }).WithGroup(rights: rights);
        kit.InTurn(turn => turn.Groups.Change(kit.Group() with { AdminsAt = kit.Now, Language = Language.ZhHans }));
        kit.Run(A.Message("早").From(Lin), A.Message("早").From(Tom));
        kit.Tell(Lin, "/start");
        return kit;
    }

    /// <summary>Somebody gets a link; returns what comes through it.</summary>
    public static InviteLink LinkOf(this TurnKit kit, Person person)
    {
        var asked = kit.Tell(person, "邀请").Single(item => item.Effect is CreateInviteLink);
        var url = $"https://t.me/+{A.NewId()}abcdefghijkl";
        kit.Succeed(asked, new EffectAnswer(InviteLink: url));
        return A.Link(((CreateInviteLink)asked.Effect).Name, url: url);
    }

    /// <summary>The next day of the group, as the hourly job finds it; returns what is asked for.</summary>
    public static IReadOnlyList<OutboxItem> NextDay(this TurnKit kit, int days = 1)
    {
        kit.Advance(TimeSpan.FromDays(days));
        return [.. kit.RunJob("Referrals.days", kit.Group().No, A.NewId()), .. kit.RunWork()];
    }

    /// <summary>How far somebody is, as it is stored.</summary>
    public static string State(this TurnKit kit, Person person) =>
        kit.Lines($"select state, inviter_no, is_credited from arrivals where member_no = {kit.Person(person).No}").SingleOrDefault() ?? "";

    /// <summary>Every step of theirs: state and day, counted from the first.</summary>
    public static string Steps(this TurnKit kit, Person person) => string.Join(' ', kit.Lines($"""
        select state, day - (select joined_day from arrivals a where a.member_no = c.member_no)
        from arrival_changes c where member_no = {kit.Person(person).No} order by change_no
        """));

    public static IReadOnlyList<string> TextsTo(this IEnumerable<OutboxItem> items, TurnKit kit, Person person) =>
        TurnKit.Texts(items.Where(item => item.Reader() == kit.Person(person).No));
}
