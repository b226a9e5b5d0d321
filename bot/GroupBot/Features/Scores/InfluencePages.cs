using System.Globalization;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Scores;

/// <summary><c>/kol</c>: whom a group listens to, with the evidence; for its admins, in private.</summary>
internal static class InfluencePages
{
    private const int MostUnlisted = 5;

    public static void List(Turn turn, CommandCall call)
    {
        var group = call.Group!;
        turn.AnswerInPrivate(language => Page(turn, group, language), language => NightTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary>How somebody's score adds up, and what keeps them off the list: what <c>/why kol @ann</c> shows to admins.</summary>
    public static Markup Why(Turn turn, GroupState group, MemberNo member, Language language)
    {
        var name = Names.Of(turn, member.Value) ?? "–";
        if (InfluenceStore.Find(turn.Connection, group.No, member) is not { } row)
        {
            return InfluenceTexts.NothingOf.In(language, ("name", name));
        }

        // What is shown is the rounded score; its parts sum to it.
        var score = (long)Math.Floor(row.Score);
        var points = LargestRemainder.Round(row.Parts.Points, score);
        return InfluenceTexts.Why.In(language,
            ("name", name), ("score", score),
            ("parts", Markup.Join(" + ", InfluenceTexts.Parts.Select((part, at) => part.In(language, ("count", points[at]))))),
            ("evidence", Evidence(row, language)), ("listed", Listed(row, language)));
    }

    /// <summary>The same of those with the highest scores: what <c>/why kol</c> shows.</summary>
    public static Markup WhyAll(Turn turn, GroupState group, Language language)
    {
        var shown = InfluenceStore.Of(turn.Connection, group.No)
            .Where(row => turn.Members.Find(group.No, new MemberNo(row.MemberNo)) is { Membership.InChat: true } && Names.Of(turn, row.MemberNo) is not null)
            .OrderBy(row => row.Place ?? long.MaxValue).ThenByDescending(row => row.Score).Take(MostUnlisted).ToList();
        return InfluenceTexts.WhyPage.In(language, ("group", group.ShortTitle), ("parts", shown.Count == 0
            ? InfluenceTexts.NothingYet.In(language)
            : Markup.Join("\n\n", shown.Select(row => Why(turn, group, new MemberNo(row.MemberNo), language)))));
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>>? Keyboard) Page(Turn turn, GroupState group, Language language)
    {
        var rows = InfluenceStore.Of(turn.Connection, group.No)
            .Where(row => turn.Members.Find(group.No, new MemberNo(row.MemberNo)) is { Membership.InChat: true } && Names.Of(turn, row.MemberNo) is not null)
            .ToList();
        var listed = rows.Where(row => row.Place is not null).OrderBy(row => row.Place).ToList();
        var unlisted = rows.Where(row => row is { Place: null, Score: >= InfluenceList.LeastScore } && (row.Missing & InfluenceGates.Staff) == 0)
            .Take(MostUnlisted).ToList();
        var asked = rows.Where(row => row.AskedPlace is not null).OrderBy(row => row.AskedPlace).ToList();
        List<Markup> parts =
        [
            listed.Count == 0
                ? InfluenceTexts.Nobody.In(language, ("score", (long)InfluenceList.LeastScore), ("people", InfluenceList.LeastPeople), ("days", InfluenceList.LeastTenureDays))
                : Markup.Join("\n", listed.Select((row, at) => InfluenceTexts.Line.In(language,
                    ("number", at + 1), ("name", Names.Of(turn, row.MemberNo)!), ("score", Score(row)), ("evidence", Evidence(row, language))))),
        ];
        if (unlisted.Count > 0)
        {
            parts.Add(InfluenceTexts.Unlisted.In(language, ("lines", Markup.Join("\n", unlisted.Select(row => InfluenceTexts.UnlistedLine.In(language,
                ("name", Names.Of(turn, row.MemberNo)!), ("score", Score(row)), ("why", Listed(row, language))))))));
        }

        if (asked.Count > 1)
        {
            parts.Add(InfluenceTexts.Asked.In(language, ("names", Markup.Join(language is Language.En ? ", " : "、", asked.Select(row =>
                InfluenceTexts.Adds.In(language, ("name", Names.Of(turn, row.MemberNo)!), ("count", row.AskedAdds)))))));
        }

        if (LeaderPages.Section(turn, group, language) is { IsEmpty: false } path)
        {
            parts.Add(path);
        }

        return (InfluenceTexts.Page.In(language, ("group", group.ShortTitle), ("parts", Markup.Join("\n\n", parts))),
            LeaderPages.Buttons(turn, group, listed.Select(row => row.MemberNo)));
    }

    private static Markup Evidence(InfluenceRow row, Language language) =>
        (row.OnlyPeople > 0 ? InfluenceTexts.Evidence : InfluenceTexts.EvidenceOfAll).In(language, ("people", row.People), ("only", row.OnlyPeople));

    private static Markup Listed(InfluenceRow row, Language language) => row.Place is not null ? InfluenceTexts.IsListed.In(language)
        : row.Missing is InfluenceGates.None ? InfluenceTexts.NoRoom.In(language)
        : Markup.Join(language is Language.En ? ", " : "，", Enum.GetValues<InfluenceGates>()
            .Where(gate => gate is not InfluenceGates.None && row.Missing.HasFlag(gate))
            .Select(gate => InfluenceTexts.Missing(gate).In(language,
                ("score", (long)InfluenceList.LeastScore), ("people", InfluenceList.LeastPeople), ("days", InfluenceList.LeastTenureDays))));

    private static string Score(InfluenceRow row) => Math.Floor(row.Score).ToString("0", CultureInfo.InvariantCulture);
}
