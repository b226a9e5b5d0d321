using System.Buffers;
using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Tags;

/// <summary>What became of a wish, to be said in the language of whoever reads it.</summary>
internal sealed record TagDeed(bool IsDone, Func<Language, Markup> Say);

/// <summary><c>/tag</c>: admins give tags, take them and look who bears them, in private alone.</summary>
internal static class TagCommands
{
    private const int LongestCall = 60;

    private const string Minuses = "-－−–—", Pluses = "+＋";

    private static readonly SearchValues<char> Commas = SearchValues.Create(",，、;；"), Sentence = SearchValues.Create("?？!！。\n");

    /// <summary>Admins who stay anonymous are one to us, as they are to everybody.</summary>
    private static readonly MemberNo Anonymous = new(0);

    /// <summary>What may follow 标签 where nobody is named: a tag and no sentence.</summary>
    public static bool IsBegun(string text) => IsCall(text) && text.AsSpan().IndexOfAny(Commas) < 0;

    public static void Command(Turn turn, CommandCall call) => Do(turn, call.Group!, call);

    /// <summary>Gives somebody a tag, or says why not.</summary>
    public static TagDeed Give(Turn turn, GroupState group, PersonState person, string written)
    {
        var (name, tag) = (Names.Of(person), string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var (key, length) = (MemberTags.KeyOf(tag), new StringInfo(tag).LengthInTextElements);
        if (WhyNot(turn, group, person) is { } no)
        {
            return no;
        }

        if (length > MemberTags.Longest)
        {
            return Refused(language => TagTexts.TooLong.In(language, ("most", MemberTags.Longest), ("length", length)));
        }

        var had = MemberTags.Of(turn.Connection, group.No, person.No);
        if (had.FirstOrDefault(one => one.Key == key) is { } same)
        {
            return Refused(language => TagTexts.Already.In(language, ("name", name), ("tag", TagTexts.NameOf(key, same.Name, language))));
        }

        var before = had.FirstOrDefault(one => one.Key == MemberTags.OppositeOf(key));
        if (before is null && had.Count >= MemberTags.MostOfAMember)
        {
            return Refused(language => TagTexts.Full.In(language, ("name", name), ("most", MemberTags.MostOfAMember)));
        }

        if (!MemberTags.IsKnownOrFits(turn.Connection, group.No, key))
        {
            return Refused(language => TagTexts.GroupFull.In(language, ("group", group.ShortTitle), ("most", MemberTags.MostOfAGroup)));
        }

        MemberTags.Add(turn.Connection, group.No, person.No, tag, turn.Now, turn.Scene.Person?.No ?? Anonymous);
        return Done(language => before is null
            ? TagTexts.Given.In(language, ("name", name), ("tag", TagTexts.NameOf(key, tag, language)))
            : TagTexts.Changed.In(language, ("name", name), ("before", TagTexts.NameOf(before.Key, before.Name, language)), ("tag", TagTexts.NameOf(key, tag, language))));
    }

    /// <summary>Takes a tag from somebody, or says that there is none.</summary>
    public static TagDeed Take(Turn turn, GroupState group, PersonState person, string written)
    {
        var (name, key) = (Names.Of(person), MemberTags.KeyOf(written));
        var had = MemberTags.Of(turn.Connection, group.No, person.No).FirstOrDefault(one => one.Key == key);
        if (had is null)
        {
            return Refused(language => TagTexts.HadNot.In(language, ("name", name), ("tag", TagTexts.NameOf(key, written.Trim(), language))));
        }

        MemberTags.Remove(turn.Connection, group.No, person.No, key);
        return Done(language => TagTexts.Taken.In(language, ("name", name), ("tag", TagTexts.NameOf(key, had.Name, language))));
    }

    private static void Do(Turn turn, GroupState group, CommandCall call)
    {
        var what = call.TextOrNull("what")?.Trim() ?? "";
        if (call.ByWord && !IsCall(what))
        {
            turn.AnswerPrivately(language => TagTexts.Usage.In(language, ("example", call.ExampleIn(language))));
            return;
        }

        if (!call.Has("member"))
        {
            turn.AnswerInPrivate(language => Of(turn, group, what, language), language => TagTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
            return;
        }

        var person = call.Member("member");
        var deed = what.Length == 0 ? null : All(turn, group, person, what);
        turn.AnswerInPrivate(
            language => TagPages.Of(turn, group, person, deed, language),
            language => (deed switch { null => TagTexts.OnlyInPrivate, { IsDone: true } => TagTexts.DoneInPrivate, _ => TagTexts.NotDoneInPrivate })
                .In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>Each tag of a line that may hold several, with a sign of its own.</summary>
    private static TagDeed All(Turn turn, GroupState group, PersonState person, string what)
    {
        if (what.AsSpan().IndexOfAny('@', '＠') >= 0)
        {
            return Refused(static language => TagTexts.OnePerson.In(language, ("example", TagTexts.Example.In(language))));
        }

        List<TagDeed> deeds =
        [
            .. what.Split([',', '，', '、', ';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(tag => (IsTaken: Minuses.Contains(tag[0]), Name: tag.TrimStart([.. Minuses, .. Pluses, ' ', '\u3000'])))
                .Where(static tag => tag.Name.Length > 0)
                .Select(tag => tag.IsTaken ? Take(turn, group, person, tag.Name) : Give(turn, group, person, tag.Name)),
        ];
        var words = what.TrimStart([.. Pluses]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && what.AsSpan().IndexOfAny(Commas) < 0 && !Minuses.Contains(what[0]) && deeds is [{ IsDone: true } only])
        {
            // 客户 VIP may have been meant as two.
            return Done(language => Markup.Join("\n", [only.Say(language),
                TagTexts.OneTag.In(language, ("tag", string.Join(' ', words)), ("parts", string.Join(language is Language.En ? ", " : "，", words)))]));
        }

        return deeds.Count == 0
            ? Refused(static language => TagTexts.WhichTag.In(language, ("example", TagTexts.Example.In(language))))
            : new TagDeed(deeds.Any(static deed => deed.IsDone), language => Markup.Join("\n", deeds.Select(deed => deed.Say(language))));
    }

    private static bool IsCall(string text) => text.Length <= LongestCall && text.AsSpan().IndexOfAny(Sentence) < 0;

    private static Said Of(Turn turn, GroupState group, string what, Language language) => what.Length == 0
        ? TagPages.List(turn, group, 0, language)
        : what[0] is '@' or '＠'
            ? TagTexts.Unknown.In(language, ("name", Shortening.Shorten(what[1..].Split((char[]?)null, 2)[0], MemberTags.Longest)))
            : what.AsSpan().IndexOfAny('@', '＠') >= 0
                ? TagTexts.OnePerson.In(language, ("example", TagTexts.Example.In(language)))
                : MemberTags.KeyOf(what) is MemberTags.Prospect or MemberTags.Customer
                    || MemberTags.CountOf(turn.Connection, group.No, MemberTags.KeyOf(what), 1) > 0
                    || EntranceStore.Tags(turn.Connection, group.No).Any(tag => MemberTags.KeyOf(tag) == MemberTags.KeyOf(what))
                    ? TagPages.Bearers(turn, group, MemberTags.KeyOf(what), what, 0, language)
                    : OfNobody(turn, group, what, language);

    /// <summary>No tag that anybody bears, and nobody whom a name alone tells: what was meant is asked, and nothing is made of it.</summary>
    private static Markup OfNobody(Turn turn, GroupState group, string what, Language language)
    {
        var words = what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var (name, all) = (Shortening.Shorten(words[0], MemberTags.Longest), Shortening.Shorten(what, MemberTags.Longest));
        return turn.Members.IsCalled(group.No, words[0]) ? TagTexts.SeveralCalled.In(language, ("name", name))
            // 标签 张三 客户: somebody was to be tagged.
            : words.Length > 1 ? TagTexts.UnknownCalled.In(language, ("name", name), ("tag", all))
            : TagTexts.PersonOrTag.In(language, ("word", all.TrimStart([.. Minuses, .. Pluses])));
    }

    private static TagDeed? WhyNot(Turn turn, GroupState group, PersonState person) =>
        person.Person.IsBot ? Refused(static language => TagTexts.Bot.In(language))
        : turn.Members.Find(group.No, person.No) is null ? Refused(language => TagTexts.NotHere.In(language, ("name", Names.Of(person))))
        : null;

    private static TagDeed Done(Func<Language, Markup> say) => new(true, say);

    private static TagDeed Refused(Func<Language, Markup> say) => new(false, say);
}
