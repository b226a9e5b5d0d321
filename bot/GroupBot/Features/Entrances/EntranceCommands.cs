using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
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

/// <summary>Admins make entrances by one line, or go to the pages; whatever comes of it is told in private.</summary>
internal static class EntranceCommands
{
    /// <summary>No one takes it for another where it is read aloud or typed.</summary>
    private const string CodeLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly SearchValues<char> Sentence = SearchValues.Create("?？!！。\n");

    private const int CodeLength = 10, LongestCall = 120;

    /// <summary>A name and what may follow it, and no sentence.</summary>
    public static bool IsCall(string text) => text.Length <= LongestCall && text.AsSpan().IndexOfAny(Sentence) < 0;

    public static void Command(Turn turn, CommandCall call) => Run(turn, call.Spec.Name, call.TextOrNull("what") ?? "");

    public static void New(Turn turn, CommandCall call) => Run(turn, "entrance", "add " + call.Text("what"));

    /// <summary>Came by the button of a group: <c>/start entrance-GROUP</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var group = ButtonData.Number(payload) is { } no ? LedGroups.Find(turn, new GroupNo(no)) : null;
        Said page = group is null ? AdminsOnly.OfThatGroup.In(turn.Language) : EntrancePages.List(turn, group, turn.Language);
        turn.Reply(Markup.Trusted(page.Html), page.Keyboard);
    }

    /// <summary>Which entrance a text begins with, in quotes or not, and what follows its name.</summary>
    public static (EntranceRow? Entrance, string Name, string Remainder) Named(Turn turn, GroupState group, string text)
    {
        if (QuotedName.Read(text) is var (quoted, behind))
        {
            return (EntranceStore.FindByName(turn.Connection, group.No, quoted), quoted, behind);
        }

        var words = text.Split((char[]?)null, EntranceLine.LongestName, StringSplitOptions.RemoveEmptyEntries);
        for (var end = words.Length; end > 0; end--)
        {
            if (EntranceStore.FindByName(turn.Connection, group.No, string.Join(' ', words[..end])) is { } found)
            {
                return (found, found.Name, string.Join(' ', words[end..]));
            }
        }

        return (null, words.FirstOrDefault() ?? "", "");
    }

    private static void Run(Turn turn, string command, string line)
    {
        if (turn.Scene.Group is { } here)
        {
            if (turn.Scene.Person is { PrivateChat: PrivateChat.Open } person)
            {
                Do(turn, here, person, line);
            }
            else
            {
                turn.AnswerPrivately(language => (EntranceTexts.InPrivate.In(language), Keyboard.Row(new Button(
                    EntranceTexts.OpenLabel.Plain(language), Url: $"https://t.me/{turn.Self.Username}?start={EntrancePages.Prefix}-{here.No}"))));
            }
        }
        else if (LedGroups.OnlyOne(turn, command, line.Length == 0 ? EntranceTexts.PickGroup : EntranceTexts.LineOfWhich,
            group => $"{EntrancePages.Prefix}:{group.No}") is { } only)
        {
            Do(turn, only, turn.Scene.Person!, line);
        }
    }

    private static void Do(Turn turn, GroupState group, PersonState person, string line)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var rest = words.Length > 1 ? words[1] : "";
        // What is in quotes is a name, whatever it is.
        var verb = words.Length == 0 || QuotedName.Read(line) is not null ? "" : WordFolding.Fold(words[0]);
        var said = verb switch
        {
            "" when words.Length == 0 => EntrancePages.List(turn, group, person.Language),
            "list" or "列表" => EntrancePages.List(turn, group, person.Language),
            "add" or "new" or "新建" => Add(turn, group, person, rest),
            "card" or "内容卡" or "卡片" => Card(turn, group, person, rest),
            "edit" or "change" or "修改" or "改" => OfNamed(turn, group, person, rest, (entrance, behind) => EntranceEdits.Change(turn, group, person, entrance, behind)),
            "cost" or "花费" or "成本" => OfNamed(turn, group, person, rest, (entrance, behind) => EntranceCostCommands.Add(turn, group, entrance, behind, person.Language)),
            "poster" or "海报" => OfNamed(turn, group, person, rest, (entrance, behind) => PosterCommands.Ask(turn, group, person, entrance, behind)),
            "report" or "报告" => Report(turn, group, person, rest),
            "end" or "结束" => OfNamed(turn, group, person, rest, (entrance, _) => End(turn, group, entrance, person.Language)),
            _ => OfNamed(turn, group, person, line, (entrance, _) => EntrancePages.Of(turn, group, entrance, person.Language)),
        };
        turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
    }

    /// <summary>Ends it, and takes its links back at Telegram.</summary>
    public static Said End(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        if (entrance.IsEnded)
        {
            return EntranceTexts.Ended.In(language, ("title", entrance.Name));
        }

        EntranceEnds.End(turn, group, entrance);
        return EntranceTexts.EndDone.In(language, ("title", entrance.Name));
    }

    private static Said Report(Turn turn, GroupState group, PersonState person, string name) => name.Length == 0
        ? EntranceReportCommands.Ask(turn, group, person, null)
        : OfNamed(turn, group, person, name, (entrance, _) => EntranceReportCommands.Ask(turn, group, person, entrance));

    private static Said OfNamed(Turn turn, GroupState group, PersonState person, string text, Func<EntranceRow, string, Said> act)
    {
        if (text.Trim().Length == 0)
        {
            return EntranceTexts.WhichName.In(person.Language);
        }

        var (entrance, name, rest) = Named(turn, group, text);
        return entrance is null
            ? EntranceTexts.Unknown.In(person.Language, ("word", Shortening.Shorten(name, 40)), ("group", group.ShortTitle))
            : act(entrance, rest);
    }

    private static Said Add(Turn turn, GroupState group, PersonState person, string text)
    {
        var (wish, fault, word) = EntranceLine.Read(text, GroupDays.Today(turn, group));
        if (wish is null)
        {
            return Fault(fault, word, person.Language);
        }

        PersonState? owner = null;
        if (wish.Owner is { } named && (owner = turn.Members.FindByUsername(named)) is null)
        {
            return EntranceTexts.Unmet.In(person.Language, ("word", named));
        }

        var plain = new EntranceRow
        {
            GroupNo = group.No.Value,
            EntranceNo = 0,
            Code = "",
            Name = "",
            NameKey = "",
            Side = 0,
            OwnerNo = owner?.No.Value,
            CreatedAt = turn.Now.ToUnixTimeMilliseconds(),
        };
        return Make(turn, group, person, EntranceEdits.With(plain, wish));
    }

    private static Said Card(Turn turn, GroupState group, PersonState person, string text)
    {
        var (wish, fault) = CardLine.Read(text);
        if (wish is null)
        {
            return fault is EntranceFault.LongName or EntranceFault.LongBody
                ? Fault(fault, text.Split('\n')[0], person.Language)
                : EntranceTexts.CardExample.In(person.Language);
        }

        if (turn.Members.FindByUsername(wish.Author) is not { } author)
        {
            return EntranceTexts.Unmet.In(person.Language, ("word", wish.Author));
        }

        return turn.Members.Find(group.No, author.No) is not { Membership.InChat: true }
            ? EntranceTexts.AuthorNotHere.In(person.Language, ("name", Names.Of(author)), ("group", group.ShortTitle))
            : Make(turn, group, person, new EntranceRow
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

    private static Said Make(Turn turn, GroupState group, PersonState person, EntranceRow entrance)
    {
        if (EntranceStore.FindByName(turn.Connection, group.No, entrance.Name) is { IsEnded: false })
        {
            return EntranceTexts.Taken.In(person.Language, ("title", entrance.Name));
        }

        if (!EntranceLinks.MayMake(group))
        {
            return EntranceTexts.NoRight.In(person.Language, ("group", group.ShortTitle));
        }

        var made = EntranceStore.Add(turn.Connection, entrance with
        {
            EntranceNo = EntranceStore.Next(turn.Connection),
            Code = RandomNumberGenerator.GetString(CodeLetters, CodeLength),
        });
        if (made.Window is not null)
        {
            // Its links are made when somebody comes, each for some hours.
            return EntrancePages.Of(turn, group, made, person.Language);
        }

        EntranceLinks.Ask(turn, group, person, made);
        return EntranceTexts.Making.In(person.Language, ("title", made.Name));
    }

    public static Said Fault(EntranceFault fault, string word, Language language) => EntranceTexts.Of(fault).In(language,
        ("word", Shortening.Shorten(word, 60)),
        ("length", new StringInfo(word).LengthInTextElements),
        ("most", fault switch
        {
            EntranceFault.WrongLimit or EntranceFault.WrongPlaces => EntranceLine.MostMembers,
            EntranceFault.WrongTag => EntranceLine.LongestTag,
            EntranceFault.WrongDay => EntranceLine.MostYears,
            EntranceFault.LongBody => CardLine.LongestBody,
            _ => EntranceLine.LongestName,
        }),
        ("example", EntranceTexts.Example.In(language)));
}
