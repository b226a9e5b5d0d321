using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>What somebody reads who asks for what a group's admins alone may do.</summary>
internal static class AdminsOnly
{
    public static readonly Text Said = new(Audience.Member, "这个需要管理员来。", "That takes an admin.");

    /// <summary>In private, of a group that is named above or on the page.</summary>
    public static readonly Text OfThatGroup = new(Audience.Member, "这个需要本群管理员来。", "Only this group's admins can do that.");

    private static readonly Text OnceMore = new(Audience.Member,
        "这个需要管理员来。我正在重新看管理员名单：如果你是管理员，过几秒再发一次就行。",
        "That takes an admin. I am reading the list of admins again: if you are one, send it once more in a few seconds.");

    /// <summary>Whoever leads the group and is not known to gets in at the second try.</summary>
    public static void Refuse(Turn turn)
    {
        var looksAgain = turn.Scene.Group is { } group && AdministratorInquiry.MayBeOutdated(turn, group);
        turn.AnswerPrivately(language => (looksAgain ? OnceMore : Said).In(language));
        if (looksAgain)
        {
            AdministratorInquiry.Ask(turn, turn.Scene.Group!);
        }
    }
}
