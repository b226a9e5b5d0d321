using GroupBot.Events;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using GroupBot.Texts;

namespace GroupBot.Tests.Features.Entrances;

/// <summary>The group of the invites' tests, whose owner reads Chinese and has a private chat.</summary>
internal static class EntranceKit
{
    public static readonly Person Boss = KitExtensions.Owner with { LanguageCode = "zh-hans" };

    public static TurnKit New(AdminRights rights = AdminRights.All)
    {
        var kit = ReferralKit.New(rights);
        kit.Tell(Boss, "/start");
        return kit;
    }

    /// <summary>An entrance with its link; returns what comes through it.</summary>
    public static InviteLink Entrance(this TurnKit kit, string line)
    {
        var asked = kit.Tell(Boss, "/entrance " + line).Single(item => item.Effect is CreateInviteLink);
        var url = $"https://t.me/+{A.NewId()}abcdefghijkl";
        kit.Succeed(asked, new EffectAnswer(InviteLink: url));
        return A.Link(((CreateInviteLink)asked.Effect).Name, url: url);
    }

    /// <summary>The data of a button: of an entrance, or of the list.</summary>
    public static string Data(this TurnKit kit, string name, string verb = "") =>
        $"entrance:{kit.Group().No}:{kit.Scalar<long>($"select entrance_no from entrances where name = '{name}'")}{(verb.Length > 0 ? ":" + verb : "")}";

    /// <summary>What stands of the entry of somebody's arrival: entrance, inviter, credit.</summary>
    public static string Entry(this TurnKit kit, Person person) => kit.Lines($"""
        select coalesce(e.name, '–'), coalesce(a.inviter_no, 0), a.is_credited, case when a.link_no is null then 0 else 1 end
        from arrivals a left join entrances e on e.entrance_no = a.entrance_no where a.member_no = {kit.Person(person).No}
        """).SingleOrDefault() ?? "";

    public static Language Chinese => Language.ZhHans;

    public static IReadOnlyList<OutboxItem> Scan(this TurnKit kit, Person person, string name) =>
        kit.Tell(person, $"/start e_{kit.Scalar<string>($"select code from entrances where name = '{name}'")}");
}
