using GroupBot.Core.Circles;
using GroupBot.Core.Scoring;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Features.Scores;

/// <summary>A card that somebody asked for and that is not drawn yet; the row of work is theirs.</summary>
/// <param name="Html">What stands under it.</param>
internal sealed record MemberCardAsked(int Version, MemberCard Card, string Html);

/// <summary>Activity, circle, level and place on a member's card, in words and as a picture.</summary>
internal static class ScoreCards
{
    public const string Prefix = "mecard";
    public const string Work = "me-card";

    public static readonly PictureSpec<MemberCardAsked> Picture = new(
        static asked => MemberCards.Draw(asked.Card),
        static (asked, png) => new SendPhoto(png, asked.Html),
        static (_, language) => ScoreTexts.NotDrawn.In(language));

    public static Markup Line(Turn turn, CardOf card, Language language)
    {
        if (ScoreFacts.Of(turn, card.Group, card.Member) is not { } facts)
        {
            return default;
        }

        var circle = facts.Circle is not { } stands ? default : ScoreTexts.Circle.In(language, ("circle", Name(stands, card.IsOwn).In(language)));
        var lines = ScoreTexts.Card.In(language,
            ("heat", facts.Heat.Shown), ("circle", circle), ("place", Place(turn, facts, language)), ("level", Level(facts.Level, language)),
            ("days", facts.Score.ActiveDays));
        return card.IsOwn ? Markup.Join("\n", [lines, ScoreTexts.Next.In(language, ("step", NextSteps.Of(facts, language)))]) : lines;
    }

    public static Markup Level(CardLevel level, Language language)
    {
        var title = level.Title.Length == 0 ? default : ScoreTexts.Title.In(language, ("title", level.Title));
        return level.Span == 0
            ? ScoreTexts.HighestLevel.In(language, ("level", level.Level), ("title", title))
            : ScoreTexts.Level.In(language, ("level", level.Level), ("title", title), ("left", level.Span - level.Into), ("next", level.Level + 1));
    }

    public static Button? Button(Turn turn, CardOf card, Language language) =>
        turn.Pictures.CanDraw && turn.Scores.Of(card.Group.No) is not null
            ? new Button(ScoreTexts.CardButton.Plain(language), $"{Prefix}:{card.Group.No}")
            : null;

    /// <summary>Who never opened the private chat is led there, and gets it with their first step.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Person is not { Person.IsBot: false } person)
        {
            turn.Toast();
        }
        else if (turn.Scene.Group is not null && person.PrivateChat is not PrivateChat.Open)
        {
            turn.Toast(url: $"https://t.me/{turn.Self.Username}?start={Prefix}-{data}");
        }
        else
        {
            turn.Toast(Ask(turn, person, data).Plain(person.Language));
        }
    }

    /// <summary>Came by the button of a group.</summary>
    public static void Follow(Turn turn, MessageReceived message, string payload)
    {
        if (turn.Scene.Person is { } person)
        {
            turn.Reply(Ask(turn, person, payload).In(person.Language));
        }
    }

    private static Text Ask(Turn turn, PersonState person, string data)
    {
        if (!turn.Pictures.CanDraw)
        {
            return ScoreTexts.NoPictures;
        }

        if (ButtonData.Number(data) is not { } no || turn.Groups.Find(new GroupNo(no)) is not { IsAllowed: true } group
            || turn.Members.Find(group.No, person.No) is not { Membership.InChat: true } member || ScoreFacts.Of(turn, group, member) is not { } facts)
        {
            return ScoreTexts.Expired;
        }

        var (language, name) = (person.Language, Names.Whole(person));
        var asked = new MemberCardAsked(
            1, CardOf(turn, facts, name, language), ScoreTexts.UnderCard.In(language, ("group", group.ShortTitle), ("name", name)).Html);
        return !PictureWork.Ask(turn, Work, person, asked) ? PictureTexts.OneAtATime
            : turn.Scene.Group is null ? ScoreTexts.Drawing : ScoreTexts.DrawingInPrivate;
    }

    private static MemberCard CardOf(Turn turn, ScoreFacts facts, string name, Language language)
    {
        var (group, member) = (facts.Group, facts.Member);
        var gains = turn.Scores.DaysOf(group.No, member.No, MemberCards.DaysShown).ToDictionary(day => day.Day, day => day.Heat);
        var changes = Enumerable.Range(facts.Today.DayNumber - MemberCards.DaysShown + 1, MemberCards.DaysShown).Select(day => gains.GetValueOrDefault(day)).ToList();
        return new MemberCard(
            name, group.Title, (int)facts.Heat.Shown, HeatLines.Days(facts.Night.Heat, changes, facts.Rules.HalfLife), facts.Circle, facts.Level,
            turn.Features.StreakOf(turn, new CardOf(group, member, IsOwn: true)), BoardPages.PlaceOf(turn, facts) is { Rank: { } rank } ? rank : null,
            NextSteps.Of(facts, language).Words, language);
    }

    private static Markup Place(Turn turn, ScoreFacts facts, Language language) =>
        BoardAbsences.IsOut(turn.Connection, facts.Group.No, facts.Member.No) ? ScoreTexts.NoPlace.In(language)
        : BoardPages.PlaceOf(turn, facts) is not { } place ? default
        : place.Rank is { } rank ? ScoreTexts.Place.In(language, ("rank", rank))
        : ScoreTexts.FarPlace.In(language, ("rank", ScoreBoards.MostRanks));

    private static Text Name(Circle circle, bool isOwn) => isOwn ? CircleTexts.ForMembers(circle) : CircleTexts.ForAdmins(circle);
}
