using System.Text.Json;
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

/// <summary>An admin is asked for the name that a line of theirs lacks.</summary>
/// <param name="Verb">What is done with it; empty shows its page.</param>
/// <param name="Behind">What stood behind the name.</param>
internal sealed record EntranceAsked(int Version, long Group, string Verb, string Behind);

/// <summary>Asks for an entrance's name where a line has none, or one that there is not.</summary>
internal static class EntranceAsking
{
    public const string Question = "entrance-name";

    private const string New = "add", End = "end";

    /// <summary>Of very many entrances the newest are looked at.</summary>
    private const int MostLookedAt = 300, MostOffered = 3, LabelLength = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>What a new one is to be called.</summary>
    public static Said Name(Turn turn, GroupState group, PersonState person)
    {
        Open(turn, group, person, New, "");
        return EntranceTexts.AskName.In(person.Language, ("group", group.ShortTitle));
    }

    /// <summary>Which one was meant by a name that is none, where some are like it.</summary>
    /// <param name="name">The name that was looked for.</param>
    public static Said Nearest(Turn turn, GroupState group, PersonState person, string verb, string text, string name)
    {
        var words = QuotedName.Read(text) is null ? text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [name];
        var near = EntranceStore.Open(turn.Connection, group.No, long.MaxValue, MostLookedAt)
            .Select(entrance => (Entrance: entrance, Best: Enumerable.Range(1, Math.Min(words.Length, 8))
                .Select(count => (Count: count, Far: Far(entrance.NameKey, EntranceStore.KeyOf(string.Join(' ', words[..count])))))
                .MinBy(static one => one.Far)))
            .Where(static one => one.Best.Far < int.MaxValue)
            .OrderBy(static one => one.Best.Far)
            .Take(MostOffered)
            .ToList();
        if (near.Count == 0)
        {
            return EntranceTexts.Unknown.In(person.Language, ("word", Shortening.Shorten(name, LabelLength)), ("group", group.ShortTitle));
        }

        var behind = QuotedName.Read(text) is var (_, rest) ? rest : string.Join(' ', words[near[0].Best.Count..]);
        Open(turn, group, person, verb, behind);
        return (EntranceTexts.Nearest.In(person.Language,
                ("word", Shortening.Shorten(words.Length == 1 ? words[0] : string.Join(' ', words[..near[0].Best.Count]), LabelLength)), ("group", group.ShortTitle)),
            // Ending is asked for once more: it cannot be taken back.
            Keyboard.Column(near.Select(one => new Button(Shortening.Shorten(one.Entrance.Name, LabelLength), EntrancePages.DataOf(one.Entrance, verb == End ? End : "meant")))));
    }

    /// <summary>A name was tapped: what was to be done is done; after a while its page is shown.</summary>
    public static void Meant(Turn turn, GroupState group, PersonState person, EntranceRow entrance)
    {
        turn.Toast();
        var asked = turn.Questions.Find(person.No, turn.Now) is { Handler: Question } open ? JsonSerializer.Deserialize<EntranceAsked>(open.State) : null;
        if (asked is null || asked.Group != group.No.Value)
        {
            EntrancePages.Show(turn, group, entrance, person);
            return;
        }

        turn.Questions.Close(person.No);
        EntranceCommands.Do(turn, group, person, $"{asked.Verb} \"{entrance.Name}\" {asked.Behind}".Trim());
    }

    public static void Answered(Turn turn, EntranceAsked asked, MessageReceived message)
    {
        var text = message.Message.Text.Trim();
        if (LedGroups.Find(turn, new GroupNo(asked.Group)) is not { } group)
        {
            turn.Reply(AdminsOnly.OfThatGroup.In(turn.Language));
        }
        else if (SecondThoughts.AreIn(text))
        {
            turn.Reply(EntranceTexts.LetGo.In(turn.Language));
        }
        else if (asked.Verb == New)
        {
            if (EntranceLine.Read(text, GroupDays.Today(turn, group), monthFirst: turn.Language is Language.ZhHans) is not { Wish: { } wish }
                || EntranceStore.FindByName(turn.Connection, group.No, wish.Name) is { IsEnded: false })
            {
                // What is wrong is said below, and the next message is another try.
                Open(turn, group, turn.Scene.Person!, New, "");
            }

            EntranceCommands.Do(turn, group, turn.Scene.Person!, text.Length == 0 ? New : $"{New} {text}");
        }
        else
        {
            var name = QuotedName.Read(text) is null ? $"\"{text}\"" : text;
            EntranceCommands.Do(turn, group, turn.Scene.Person!, $"{asked.Verb} {name} {asked.Behind}".Trim());
        }
    }

    /// <summary>How far a name is from what was written: some letters, or a part of it; the greatest number for one that is not like it.</summary>
    private static int Far(string key, string written)
    {
        var longest = Math.Max(key.Length, written.Length);
        return Slips.Distance(key, written) is var slips && slips <= (longest > 4 ? Slips.Most : 1) && slips < longest ? slips
            : written.Length > 1 && (key.Contains(written, StringComparison.Ordinal) || (key.Length > 1 && written.StartsWith(key, StringComparison.Ordinal)))
                ? longest
            : int.MaxValue;
    }

    private static void Open(Turn turn, GroupState group, PersonState person, string verb, string behind) =>
        turn.Questions.Open(person.No, OpenQuestion.Of(Question, new EntranceAsked(1, group.No.Value, verb, behind), turn.Now + Patience));
}
