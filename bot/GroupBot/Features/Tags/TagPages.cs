using System.Security.Cryptography;
using System.Text;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Members.Admission;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Tags;

/// <summary>The tags of a group, who bears one, and those of one person; all in private.</summary>
internal static class TagPages
{
    public const string Prefix = "tag";

    private const string ListVerb = "list", WhoVerb = "who", GiveVerb = "give", TakeVerb = "take";

    /// <summary>Who counts a thousand counts no further.</summary>
    private const int TagsShown = 8, NamesShown = 20, CountedTo = 1000, LabelLength = 30;

    private static readonly IReadOnlyList<string> Given = [MemberTags.Prospect, MemberTags.Customer];

    /// <summary>
    /// <c>GROUP</c> and <c>GROUP:list:SKIPPED</c> are the list, <c>GROUP:who:MARK:AFTER</c> who bears one, <c>GROUP:give:MEMBER:TAG</c> and
    /// <c>GROUP:take:MEMBER:TAG</c> the given two of somebody; any other is taken by its mark.
    /// </summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (turn.Scene is not { Group: null, Person: { } admin } || ButtonData.Number(parts[0]) is not { } no || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup, isAlert: true);
            return;
        }

        var page = parts[1..] switch
        {
            [ListVerb, var skip] => List(turn, group, (int)Math.Min(ButtonData.Number(skip) ?? 0, MemberTags.MostOfAGroup), admin.Language),
            [WhoVerb, var mark, var after] when Marked(turn, group, mark) is { } key =>
                Bearers(turn, group, key, key, ButtonData.Number(after) ?? 0, admin.Language),
            [GiveVerb or TakeVerb, var member, var tag] when (Given.Contains(tag) || parts[1] == TakeVerb) && ButtonData.Number(member) is { } known
                // What a button carries can be made up: of other groups' people nobody reads the name.
                && turn.Members.Find(group.No, new MemberNo(known)) is not null
                && turn.Members.Find(new MemberNo(known)) is { } person => Do(turn, group, person, parts[1],
                    Given.Contains(tag) ? tag : MemberTags.Of(turn.Connection, group.No, person.No).FirstOrDefault(one => MarkOf(one.Key) == tag)?.Key ?? "", admin.Language),
            _ => List(turn, group, 0, admin.Language),
        };
        turn.Toast();
        turn.EditPressed(Markup.Trusted(page.Html), page.Keyboard);
    }

    public static Said List(Turn turn, GroupState group, int skip, Language language)
    {
        var example = TagTexts.Example.In(language);
        var keys = MemberTags.Keys(turn.Connection, group.No, skip + TagsShown + 1);
        if (keys.Count == 0)
        {
            return TagTexts.NoneYet.In(language, ("group", group.ShortTitle), ("example", example));
        }

        var shown = keys.Skip(skip).Take(TagsShown)
            .Select(key => (Key: key, Name: TagTexts.NameOf(key, MemberTags.NameOf(turn.Connection, group.No, key) ?? key, language))).ToList();
        var moves = new List<Button>(2);
        if (skip > 0)
        {
            moves.Add(new Button(TagTexts.First.Plain(language), $"{Prefix}:{group.No}:{ListVerb}:0"));
        }

        if (keys.Count > skip + TagsShown)
        {
            moves.Add(new Button(TagTexts.More.Plain(language), $"{Prefix}:{group.No}:{ListVerb}:{skip + TagsShown}"));
        }

        return (
            TagTexts.List.In(language, ("group", group.ShortTitle), ("example", example), ("lines", Markup.Join("\n", shown.Select(tag =>
                TagTexts.ListLine.In(language, ("tag", tag.Name), ("count", Count(turn, group, tag.Key))))))),
            [
                .. Keyboard.InRows(2, shown.Select(tag => new Button(Shortening.Shorten(tag.Name, LabelLength), $"{Prefix}:{group.No}:{WhoVerb}:{MarkOf(tag.Key)}:0"))),
                .. moves.Count == 0 ? [] : new[] { moves },
            ]);
    }

    /// <param name="written">As it was asked for, where nobody bears it.</param>
    /// <param name="after">The number of the last who was shown.</param>
    public static Said Bearers(Turn turn, GroupState group, string key, string written, long after, Language language)
    {
        var members = MemberTags.Bearers(turn.Connection, group.No, key, after, NamesShown + 1);
        var name = TagTexts.NameOf(key, MemberTags.NameOf(turn.Connection, group.No, key) ?? Shortening.Shorten(written, MemberTags.Longest), language);
        if (members.Count == 0)
        {
            return TagTexts.Nobody.In(language, ("group", group.ShortTitle), ("tag", name), ("example", TagTexts.Example.In(language)));
        }

        var shown = members.Take(NamesShown).ToList();
        var moves = new List<Button> { new(TagTexts.AllTags.Plain(language), $"{Prefix}:{group.No}") };
        if (members.Count > NamesShown)
        {
            moves.Add(new Button(TagTexts.More.Plain(language), $"{Prefix}:{group.No}:{WhoVerb}:{MarkOf(key)}:{shown[^1]}"));
        }

        return (
            TagTexts.Bearers.In(language, ("tag", name), ("count", Count(turn, group, key)), ("group", group.ShortTitle),
                ("names", Markup.Join("\n", shown.Select(member => NameOf(turn, group, member, language))))),
            [moves]);
    }

    /// <param name="deed">What was just done or not, which stands above.</param>
    public static Said Of(Turn turn, GroupState group, PersonState person, TagDeed? deed, Language language)
    {
        var tags = MemberTags.Of(turn.Connection, group.No, person.No);
        var page = TagTexts.Page.In(language, ("name", Names.Of(person)), ("group", group.ShortTitle),
            ("tags", tags.Count == 0 ? TagTexts.None.In(language) : LineOf(tags, language)));
        return (
            deed is null ? page : Markup.Join("\n\n", [deed.Say(language), page]),
            person.Person.IsBot ? null :
            [
                [.. Given.Select(key => tags.Any(tag => tag.Key == key) ? To(TagTexts.Take, TakeVerb, key) : To(TagTexts.Give, GiveVerb, key))],
                .. Keyboard.InRows(2, tags.Where(tag => !Given.Contains(tag.Key)).Select(tag => new Button(
                    TagTexts.Take.Plain(language, ("tag", Shortening.Shorten(tag.Name, LabelLength))), $"{Prefix}:{group.No}:{TakeVerb}:{person.No}:{MarkOf(tag.Key)}"))),
            ]);

        Button To(Text label, string verb, string key) =>
            new(label.Plain(language, ("tag", TagTexts.NameOf(key, key, language))), $"{Prefix}:{group.No}:{verb}:{person.No}:{key}");
    }

    /// <summary>For admins: a member never reads their tags where others look on.</summary>
    public static Markup OnCard(Turn turn, CardOf card, Language language) =>
        card.IsOwn || MemberTags.Of(turn.Connection, card.Group.No, card.Member.No) is not { Count: > 0 } tags ? default : LineOf(tags, language);

    private static Said Do(Turn turn, GroupState group, PersonState person, string verb, string tag, Language language)
    {
        // A button that was pressed before leads to where it led then.
        var isThere = MemberTags.Of(turn.Connection, group.No, person.No).Any(one => one.Key == tag);
        var deed = isThere == (verb == GiveVerb) ? null
            : verb == GiveVerb ? TagCommands.Give(turn, group, person, TagTexts.NameOf(tag, tag, group.Language))
            : TagCommands.Take(turn, group, person, tag);
        return Of(turn, group, person, deed, language);
    }

    private static Markup LineOf(IReadOnlyList<MemberTag> tags, Language language) => TagTexts.Line.In(language,
        ("tags", string.Join(language is Language.En ? ", " : "、", tags.Select(tag => TagTexts.NameOf(tag.Key, tag.Name, language)))));

    private static Markup NameOf(Turn turn, GroupState group, long member, Language language)
    {
        var name = Names.Of(turn, member) ?? "–";
        return turn.Members.Find(group.No, new MemberNo(member)) is { Membership.InChat: true }
            ? Markup.Plain(name)
            : TagTexts.WhoLeft.In(language, ("name", name));
    }

    private static string Count(Turn turn, GroupState group, string key) =>
        MemberTags.CountOf(turn.Connection, group.No, key, CountedTo) is var count && count < CountedTo ? $"{count}" : $"{CountedTo}+";

    /// <summary>A button's data holds no tag of 32 characters.</summary>
    private static string MarkOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 6));

    private static string? Marked(Turn turn, GroupState group, string mark) =>
        MemberTags.Keys(turn.Connection, group.No, 2 * MemberTags.MostOfAGroup).FirstOrDefault(key => MarkOf(key) == mark);
}
