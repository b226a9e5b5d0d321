using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Entrances;

/// <summary>An admin is asked what an entrance cost.</summary>
internal sealed record CostAsked(int Version, long Group, long Entrance);

/// <summary>What was spent on an entrance: written down, and taken back.</summary>
internal static class EntranceCostCommands
{
    public const string Question = "entrance-cost";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Said Add(Turn turn, GroupState group, EntranceRow entrance, string text, Language language)
    {
        var today = GroupDays.Today(turn, group);
        var (written, fault, word) = CostLine.Read(text, today, turn.Settings.Get(group.No, EntrancesSettings.Currency));
        if (written is null)
        {
            return CostTexts.Of(fault).In(language, ("title", entrance.Name), ("word", Shortening.Shorten(word, 40)),
                ("most", EntrancePages.Money(turn, group, CostLine.Most)), ("currency", turn.Settings.Get(group.No, EntrancesSettings.Currency)));
        }

        if (written.Note is { Length: > CostLine.LongestNote })
        {
            return CostTexts.LongNote.In(language, ("most", CostLine.LongestNote));
        }

        var cost = EntranceStore.AddCost(turn.Connection, new EntranceCost
        {
            GroupNo = entrance.GroupNo,
            EntranceNo = entrance.EntranceNo,
            Day = written.Day.DayNumber,
            Amount = written.Amount,
            Note = written.Note,
            At = turn.Now.ToUnixTimeMilliseconds(),
        });
        return (
            CostTexts.Done.In(language,
                ("title", entrance.Name), ("day", GroupDays.Name(written.Day, today, language)), ("amount", EntrancePages.Money(turn, group, cost.Amount)),
                ("note", cost.Note is { } note ? CostTexts.NotePart.In(language, ("text", note)) : default),
                ("spent", EntrancePages.Money(turn, group, EntranceStore.SpentOn(turn.Connection, entrance)))),
            Keyboard.Row(new Button(CostTexts.Undo.Plain(language), EntrancePages.DataOf(entrance, $"uncost:{cost.CostNo}"))));
    }

    public static Said TakeBack(Turn turn, GroupState group, EntranceRow entrance, long costNo, Language language) =>
        !EntranceStore.RemoveCost(turn.Connection, entrance, costNo)
            ? CostTexts.Gone.In(language)
            : CostTexts.Undone.In(language,
                ("title", entrance.Name), ("spent", EntrancePages.Money(turn, group, EntranceStore.SpentOn(turn.Connection, entrance))));

    public static void Ask(Turn turn, GroupState group, EntranceRow entrance, PersonState person)
    {
        turn.Questions.Open(person.No, OpenQuestion.Of(Question, new CostAsked(1, group.No.Value, entrance.EntranceNo), turn.Now + Patience));
        turn.TellPrivately(person, CostTexts.Ask.In(person.Language, ("title", entrance.Name)));
    }

    public static void Answered(Turn turn, CostAsked asked, MessageReceived message)
    {
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
        }
        else if (SecondThoughts.AreIn(message.Message.Text))
        {
            turn.Reply(CostTexts.LetGo.In(turn.Language));
        }
        else if (EntranceStore.Find(turn.Connection, group.No, asked.Entrance) is { } entrance)
        {
            var said = Add(turn, group, entrance, message.Message.Text, turn.Language);
            turn.Reply(Markup.Trusted(said.Html), said.Keyboard);
        }
    }
}
