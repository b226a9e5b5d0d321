using GroupBot.Core.Growth;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Entrances;

/// <summary>A content card is an entrance with something to read and an author, who has the credit.</summary>
internal static class EntranceCards
{
    public static Said Add(Turn turn, GroupState group, PersonState person, string text)
    {
        var (wish, fault) = CardLine.Read(text, EntrancePeople.Replied(turn) is not null);
        if (wish is null)
        {
            return fault is EntranceFault.LongName or EntranceFault.LongBody
                ? EntranceCommands.Fault(fault, text.Split('\n')[0], person.Language)
                : EntranceTexts.CardExample.In(person.Language);
        }

        var (author, refusal) = EntrancePeople.Find(turn, group, wish.Author, person.Language);
        if (author is null)
        {
            return refusal!;
        }

        return turn.Members.Find(group.No, author.No) is not { Membership.InChat: true }
            ? EntranceTexts.AuthorNotHere.In(person.Language, ("name", Names.Of(author)), ("group", group.ShortTitle))
            : EntranceCommands.Make(turn, group, person, new EntranceRow
            {
                GroupNo = group.No.Value,
                EntranceNo = 0,
                Code = "",
                Name = wish.Title,
                NameKey = EntranceStore.KeyOf(wish.Title),
                Side = (long)EntranceSide.Online,
                Kind = (long)EntranceKind.Content,
                OwnerNo = author.No.Value,
                IsCard = 1,
                Post = wish.Body,
                CreatedAt = turn.Now.ToUnixTimeMilliseconds(),
            });
    }
}
