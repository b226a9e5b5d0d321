using GroupBot.Core.Circles;
using GroupBot.Texts;

namespace GroupBot.Features.Scores;

/// <summary>What levels and circles may do, as admins read it.</summary>
internal static class PrivilegeTexts
{
    private static readonly Text Line = Admin("{what} {terms}", "{what}: {terms}");

    private static readonly Text FromLevel = Admin("Lv.{level} 起", "from Lv.{level}");

    private static readonly Text Both = Admin("Lv.{level} 起且{circle}", "from Lv.{level}, and {circle}");

    private static readonly Text All = Admin("人人可以", "everyone");

    private static readonly Text Links = Admin("发链接", "links");

    private static readonly Text Stickers = Admin("发贴纸", "stickers");

    private static readonly Text Nominate = Admin("提名", "nominate");

    private static readonly Text Events = Admin("办活动", "events");

    private static readonly Text Motions = Admin("发起提案", "motions");

    public static Markup Of(Privilege privilege, PrivilegeTerms terms, Language language) =>
        Line.In(language, ("what", NameOf(privilege).In(language)), ("terms", TermsOf(terms, language)));

    private static Text NameOf(Privilege privilege) => privilege switch
    {
        Privilege.PostLinks => Links,
        Privilege.PostStickers => Stickers,
        Privilege.Nominate => Nominate,
        Privilege.CreateEvent => Events,
        Privilege.StartMotion => Motions,
        _ => throw new ArgumentOutOfRangeException(nameof(privilege), privilege, null),
    };

    private static Markup TermsOf(PrivilegeTerms terms, Language language) => terms switch
    {
        { LeastCircle: { } circle, LeastLevel: > 0 } => Both.In(language, ("level", terms.LeastLevel), ("circle", FromCircle(circle).In(language))),
        { LeastCircle: { } circle } => FromCircle(circle).In(language),
        { LeastLevel: > 0 } => FromLevel.In(language, ("level", terms.LeastLevel)),
        _ => All.In(language),
    };

    /// <summary>Those of it, and who is further in.</summary>
    private static Text FromCircle(Circle circle) => circle switch
    {
        Circle.Core => Core,
        Circle.Active => Regulars,
        _ => MembersToo,
    };

    private static readonly Text Core = Admin("核心伙伴", "core members");

    private static readonly Text Regulars = Admin("活跃伙伴", "regulars");

    private static readonly Text MembersToo = Admin("伙伴", "members");

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
