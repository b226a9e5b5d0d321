using System.Globalization;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.Scores;

/// <summary>Somebody's last awards in full, with who gave them: for admins, in the private chat alone.</summary>
internal static class WhyAwards
{
    public static void Tell(Turn turn, GroupState group, PersonState other) => turn.AnswerInPrivate(
        language => Page(turn, group, other, language),
        language => WhyTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));

    /// <summary>Somebody's last awards, the newest first: one row of the log may have given them more than one.</summary>
    public static IReadOnlyList<Award> LastOf(Turn turn, GroupState group, MemberNo member) =>
    [
        .. turn.Scores.Of(group.No, member).LastAwards.SelectMany(seq => turn.Scores.CausedBy(seq).Reverse())
            .Where(award => award.MemberNo == member.Value && award.Kind is not AwardKind.Mention).Take(MemberScore.MostAwards),
    ];

    private static Markup Page(Turn turn, GroupState group, PersonState other, Language language)
    {
        var awards = LastOf(turn, group, other.No);
        return WhyTexts.AdminPage.In(language,
            ("group", group.ShortTitle), ("name", Names.Of(other)),
            ("sum", WhyCommands.Sum(turn.Scores.LinesOf(group.No, other.No, turn.Scene.At), language)),
            ("count", awards.Count),
            ("lines", awards.Count == 0 ? WhyTexts.NoAwards.In(language) : Markup.Join("\n", awards.Select(award => Line(turn, group, award, language)))));
    }

    private static Markup Line(Turn turn, GroupState group, Award award, Language language)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(award.At);
        var kind = ScoreDataTexts.Of(award.Kind).In(language);
        var factors = string.Concat(new[] { award.Tier, award.Pair, award.Giver, award.Mutual }.Where(factor => factor != 1).Select(factor => $" × {Number(factor)}"));
        return WhyTexts.Award.In(language,
            ("at", $"{DateOnly.FromDayNumber(award.OfDay).ToString("MM-dd", CultureInfo.InvariantCulture)} {GroupDays.Time(group, at)}"),
            ("kind", award.IsReversal ? WhyTexts.TakenBack.In(language, ("kind", kind)) : kind),
            ("from", award.FromNo is { } from ? WhyTexts.From.In(language, ("name", Names.Of(turn, from) ?? "–")) : default),
            ("base", Number(award.Base)), ("factors", factors), ("amount", Number(award.Amount)),
            ("why", award.Why is Shortfall.None ? default : WhyTexts.Because.In(language, ("reason", ScoreDataTexts.Of(award.Why).In(language)))));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture).Replace('-', '−');
}
