using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using GroupBot.Core.Activity;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
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

    private const int CodeLength = 10;

    /// <summary>A name and what may follow it, and no sentence.</summary>
    public static bool IsCall(string text) => text.AsSpan().IndexOfAny(Sentence) < 0;

    /// <summary>What may follow 渠道 in one message, whoever says it: a verb.</summary>
    public static bool IsBegun(string text) => IsCall(text) && IsVerb(FirstOf(text));

    /// <summary>
    /// 渠道 春节, 渠道 and a code: in a group where all of it is one that there is; what who leads a group says in private is said to the bot,
    /// and a name that is none is answered too.
    /// </summary>
    public static bool IsNamed(Turn turn, string text) => turn.Scene.Group is { } here
        ? turn.ActorIsAdmin && EntranceNames.Read(turn.Connection, here.No, text) is { Entrance: not null, Remainder: "" }
        : LedGroups.Of(turn).Count > 0
            && (text.Contains($"start={EntrancesFeature.Code}_", StringComparison.Ordinal) || (IsCall(text) && new StringInfo(NameIn(text)).LengthInTextElements <= EntranceLine.LongestName));

    public static void Command(Turn turn, CommandCall call)
    {
        var line = call.TextOrNull("what") ?? "";
        var verb = call is { ByWord: true, Event.Message.Text: var text } ? VerbOf(text) : "";
        // 渠道 and a sentence with a number in it: people talk.
        if (!call.ByWord || verb.Length > 0 || line.Length == 0 || turn.Scene.Group is null || IsVerb(FirstOf(line)) || IsNamed(turn, line))
        {
            Run(turn, call, $"{verb}{line}");
        }
    }

    public static void New(Turn turn, CommandCall call) => Run(turn, call, "add " + call.TextOrNull("what"));

    public static void Edit(Turn turn, CommandCall call) => Run(turn, call, "edit " + call.TextOrNull("what"));

    public static void Report(Turn turn, CommandCall call)
    {
        var name = call.TextOrNull("what") ?? "";
        // Of what is no entrance people talk: 渠道报告 发群里了吗.
        if (!call.ByWord || name.Length == 0 || turn.Scene.Group is not { } here || EntranceNames.Read(turn.Connection, here.No, name).Entrance is not null)
        {
            Run(turn, call, "report " + name);
        }
    }

    /// <summary>Came by the button of a group: <c>/start entrance-GROUP</c>.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        var group = ButtonData.Number(payload) is { } no ? LedGroups.Find(turn, new GroupNo(no)) : null;
        Said page = group is null ? AdminsOnly.OfThatGroup.In(turn.Language) : EntrancePages.List(turn, group, turn.Language);
        turn.Reply(Markup.Trusted(page.Html), page.Keyboard);
    }

    /// <summary>What stands before a verb or a change; the first word is always of the name.</summary>
    private static string NameIn(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return QuotedName.Read(text)?.Name ?? string.Join(' ',
            words.Where((word, at) => at == 0 || !words[1..(at + 1)].Any(before => IsVerb(before) || EntranceLine.BeginsChange(before))));
    }

    private static string FirstOf(string text) => text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    private static bool IsVerb(string word) => WordFolding.Fold(word) is "list" or "列表" or "add" or "new" or "新建" or "添加" or "加" or "card" or "内容卡" or "卡片"
        or "edit" or "change" or "修改" or "改" or "cost" or "花费" or "成本" or "记花费" or "poster" or "海报" or "report" or "报告" or "end" or "结束"
        or "rename" or "改名";

    /// <summary>What a word says beside naming the command.</summary>
    private static string VerbOf(string text) => WordFolding.Fold(text) switch
    {
        var word when word.StartsWith("记花费", StringComparison.Ordinal) => "cost ",
        var word when word.StartsWith("结束渠道", StringComparison.Ordinal) || word.StartsWith("endentrance", StringComparison.Ordinal) => "end ",
        // Of 渠道 改名 the verb stands behind the word already.
        var word when text.TrimStart().StartsWith("渠道改名", StringComparison.Ordinal) || word.StartsWith("renameentrance", StringComparison.Ordinal) => "rename ",
        _ => "",
    };

    private static void Run(Turn turn, CommandCall call, string line)
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
        else if (LedLines.Meant(turn, call, EntranceTexts.PickGroup) is { } only)
        {
            Do(turn, only, turn.Scene.Person!, line);
        }
    }

    /// <summary>Does what a line says, in a group that stands fast.</summary>
    public static void Do(Turn turn, GroupState group, PersonState person, string line)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var rest = words.Length > 1 ? words[1] : "";
        // What is in quotes is a name, whatever it is.
        var verb = words.Length == 0 || QuotedName.Read(line) is not null ? "" : WordFolding.Fold(words[0]);
        var said = verb switch
        {
            "" when words.Length == 0 => EntrancePages.List(turn, group, person.Language),
            "list" or "列表" => EntrancePages.List(turn, group, person.Language),
            "add" or "new" or "新建" or "添加" or "加" => rest.Trim().Length == 0 ? EntranceAsking.Name(turn, group, person) : Add(turn, group, person, rest),
            "card" or "内容卡" or "卡片" => EntranceCards.Add(turn, group, person, rest),
            "edit" or "change" or "修改" or "改" => OfNamed(turn, group, person, "edit", rest, (entrance, behind) => EntranceEdits.Change(turn, group, person, entrance, behind)),
            "cost" or "花费" or "成本" or "记花费" => OfNamed(turn, group, person, "cost", rest, (entrance, behind) => EntranceCostCommands.Add(turn, group, entrance, behind, person.Language)),
            "poster" or "海报" => OfNamed(turn, group, person, "poster", rest, (entrance, behind) => PosterCommands.Ask(turn, group, person, entrance, behind)),
            "report" or "报告" => ReportOf(turn, group, person, rest),
            "rename" or "改名" => OfNamed(turn, group, person, "rename", rest, (entrance, behind) => EntranceEdits.Rename(turn, group, person, entrance, behind)),
            "end" or "结束" => OfNamed(turn, group, person, "end", rest, (entrance, _) => End(turn, group, entrance, person.Language)),
            _ => OfNamed(turn, group, person, "", line, (entrance, behind) => Behind(turn, group, person, entrance, behind)),
        };
        turn.TellPrivately(person, Markup.Trusted(said.Html), said.Keyboard);
    }

    /// <summary>渠道 春节 海报, 渠道 春节 截止 月底: what stands behind the name is a verb or a change; of anything else the page is shown.</summary>
    private static Said Behind(Turn turn, GroupState group, PersonState person, EntranceRow entrance, string text)
    {
        var word = FirstOf(text);
        var rest = text[(text.IndexOf(word, StringComparison.Ordinal) + word.Length)..].TrimStart();
        return WordFolding.Fold(word) switch
        {
            "cost" or "花费" or "成本" or "记花费" => EntranceCostCommands.Add(turn, group, entrance, rest, person.Language),
            "poster" or "海报" => PosterCommands.Ask(turn, group, person, entrance, rest),
            "report" or "报告" => EntranceReportCommands.Ask(turn, group, person, entrance),
            "edit" or "change" or "修改" or "改" => EntranceEdits.Change(turn, group, person, entrance, rest),
            // 渠道 春节 结束了吗: people ask, too, and there is no way back.
            "end" or "结束" when rest.Length == 0 && !entrance.IsEnded => EntrancePages.AskEnd(turn, group, entrance, person.Language),
            "rename" or "改名" => EntranceEdits.Rename(turn, group, person, entrance, rest),
            _ when EntranceLine.BeginsChange(text) => EntranceEdits.Change(turn, group, person, entrance, text, isBare: true),
            _ => EntrancePages.Of(turn, group, entrance, person.Language),
        };
    }

    /// <summary>Ends it, and takes its links back at Telegram.</summary>
    public static Said End(Turn turn, GroupState group, EntranceRow entrance, Language language)
    {
        if (entrance.IsEnded)
        {
            return EntranceTexts.Ended.In(language, ("title", entrance.Name));
        }

        var open = JoinRequestStore.CountOpen(turn.Connection, entrance);
        EntranceEnds.End(turn, group, entrance);
        var done = EntranceTexts.EndDone.In(language, ("title", entrance.Name));
        return open == 0 ? done : Markup.Join("\n", [done, EntranceTexts.EndTurnedAway.In(language, ("count", open))]);
    }

    private static Said ReportOf(Turn turn, GroupState group, PersonState person, string name) => name.Length == 0
        ? EntranceReportCommands.Ask(turn, group, person, null)
        : OfNamed(turn, group, person, "report", name, (entrance, _) => EntranceReportCommands.Ask(turn, group, person, entrance));

    /// <param name="verb">What is done once somebody taps the name that was meant.</param>
    private static Said OfNamed(Turn turn, GroupState group, PersonState person, string verb, string text, Func<EntranceRow, string, Said> act)
    {
        if (text.Trim().Length == 0)
        {
            return EntranceTexts.WhichName.In(person.Language);
        }

        var (entrance, name, rest) = EntranceNames.Read(turn.Connection, group.No, text);
        return entrance is null ? EntranceAsking.Nearest(turn, group, person, verb, text, QuotedName.Read(text) is null ? NameIn(name) : name) : act(entrance, rest);
    }

    public static Said Add(Turn turn, GroupState group, PersonState person, string text)
    {
        var (wish, fault, word) = EntranceLine.Read(
            text, GroupDays.Today(turn, group), EntrancePeople.Replied(turn) is not null, person.Language is Language.ZhHans);
        if (wish is null)
        {
            return Fault(fault, word, person.Language);
        }

        var (owner, refusal) = wish.Owner is { Length: > 0 } named ? EntrancePeople.Find(turn, group, named, person.Language) : default;
        if (refusal is not null)
        {
            return refusal;
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
        Markup? side = wish.IsSideSaid ? null : EntranceTexts.SideGuessed.In(person.Language,
            ("side", EntranceTexts.NameOf(wish.Side).Plain(person.Language)), ("title", wish.Name),
            ("other", EntranceTexts.NameOf(wish.Side is EntranceSide.Online ? EntranceSide.Offline : EntranceSide.Online).Plain(person.Language)));
        return Make(turn, group, person, EntranceEdits.With(plain, wish), side, EntranceEdits.ReadBack(turn, group, wish, person.Language));
    }

    /// <param name="notes">What is said below, once it is made; null for nothing.</param>
    public static Said Make(Turn turn, GroupState group, PersonState person, EntranceRow entrance, params Markup?[] notes)
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
            var page = EntrancePages.Of(turn, group, made, person.Language);
            return (Noted(Markup.Trusted(page.Html)), page.Keyboard);
        }

        EntranceLinks.Ask(turn, group, person, made);
        return Noted(EntranceTexts.Making.In(person.Language, ("title", made.Name)));

        Markup Noted(Markup text) => Markup.Join("\n", notes.OfType<Markup>().Prepend(text));
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
