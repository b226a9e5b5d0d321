using GroupBot.Core.Growth;
using GroupBot.Members;
using GroupBot.Texts;

namespace GroupBot.Features.Referrals;

/// <summary>What stands in the table of arrivals.</summary>
internal static class ArrivalListTexts
{
    public static readonly IReadOnlyList<Text> Head =
    [
        Admin("编号", "number"),
        Admin("名字", "name"),
        Admin("怎么进来的", "how"),
        Admin("邀请人编号", "inviter's number"),
        Admin("邀请人", "inviter"),
        Admin("到哪一步", "state"),
        Admin("进群那天", "joined"),
        Admin("露面天数", "active days"),
        Admin("要核实的", "flags"),
    ];

    private static readonly Text Unknown = Admin("不知道", "unknown");

    private static readonly Text Direct = Admin("自己进来", "by themselves");

    private static readonly Text ByLink = Admin("邀请链接", "link");

    private static readonly Text Added = Admin("被拉进来", "added");

    private static readonly Text ByRequest = Admin("申请", "request");

    private static readonly Text Burst = Admin("一条链接来得太密", "many through one link");

    private static readonly Text InStep = Admin("进群间隔一样", "joins in step");

    private static readonly Text OnlyInviter = Admin("只有邀请人回应", "only the inviter responded");

    private static readonly Text Leavers = Admin("邀请人带来的多半走了", "most of the inviter's left");

    private static readonly Text Mutual = Admin("互相邀请", "invited each other");

    private static readonly Text SamePhrases = Admin("说一样的话", "same phrases");

    private static readonly Text FellowsAlone = Admin("只有同来的人回应", "only fellows responded");

    public static Text NameOf(JoinedHow how) => how switch
    {
        JoinedHow.Direct => Direct,
        JoinedHow.ByLink => ByLink,
        JoinedHow.Added => Added,
        JoinedHow.ByRequest => ByRequest,
        _ => Unknown,
    };

    public static Text NameOf(ArrivalFlag flag) => flag switch
    {
        ArrivalFlag.Burst => Burst,
        ArrivalFlag.InStep => InStep,
        ArrivalFlag.OnlyInviter => OnlyInviter,
        ArrivalFlag.Leavers => Leavers,
        ArrivalFlag.Mutual => Mutual,
        ArrivalFlag.SamePhrases => SamePhrases,
        _ => FellowsAlone,
    };

    private static Text Admin(string zh, string en) => new(Audience.Admin, zh, en);
}
