using Dapper;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>Whom a line names as owner or author: by @name, by the name that people see, or by answering them.</summary>
internal static class EntrancePeople
{
    /// <returns>Who it is, or what the admin reads.</returns>
    public static (PersonState? Person, Said? Refusal) Find(Turn turn, GroupState group, string named, Language language)
    {
        if (named == EntranceLine.Replied)
        {
            return Replied(turn) is { } author ? (turn.Members.Meet(author, turn.Scene.At), null) : (null, EntranceTexts.NoOwner.In(language));
        }

        if (named[0] == '@')
        {
            return turn.Members.FindByUsername(named[1..]) is { } known
                ? (known, null)
                : (null, EntranceTexts.Unmet.In(language, ("word", named[1..])));
        }

        if (Mentioned(turn, named) is { } mentioned)
        {
            return (turn.Members.Meet(mentioned, turn.Scene.At), null);
        }

        var called = Called(turn, group, named);
        return called is [var only]
            ? (turn.Members.Find(new MemberNo(only)), null)
            : (null, (called.Count == 0 ? EntranceTexts.NobodyCalled : EntranceTexts.SeveralCalled).In(
                language, ("word", Shortening.Shorten(named, 40)), ("group", group.ShortTitle)));
    }

    /// <summary>Who is answered to, where somebody is.</summary>
    public static Person? Replied(Turn turn) =>
        turn.Scene.Group is not null && turn.Scene.Event is MessageReceived { Message.Reply.Author.Person: { IsBot: false } author } ? author : null;

    /// <summary>Who has no @name is mentioned by their name, with themselves behind it.</summary>
    private static Person? Mentioned(Turn turn, string named) => turn.Scene.Event is MessageReceived { Message: { } message }
        ? message.Entities.Where(entity => entity.Kind is EntityKind.TextMention && entity.Offset + entity.Length <= message.Text.Length
            && message.Text.AsSpan(entity.Offset, entity.Length).Trim().SequenceEqual(named)).Select(entity => entity.Person).FirstOrDefault()
        : null;

    /// <summary>Two are as good as many. Goes through the group's members: for what admins write now and then.</summary>
    private static List<long> Called(Turn turn, GroupState group, string name) =>
    [
        .. turn.Connection.Query<long>(
            """
            select m.member_no
            from members m
            join people p on p.member_no = m.member_no
            where m.group_no = @Group and m.in_chat = 1 and p.is_bot = 0
              and (p.first_name = @Name or p.first_name || ' ' || coalesce(p.last_name, '') = @Name
                or coalesce(p.last_name, '') || p.first_name = @Name)
            order by m.member_no
            limit 2
            """,
            new { Group = group.No.Value, Name = name }),
    ];
}
