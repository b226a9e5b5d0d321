using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Pictures;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Features.CheckIns;

/// <summary>A certificate that somebody asked for and that is not drawn yet; the row of work is theirs.</summary>
/// <param name="Html">The same in words, which stand under the picture.</param>
internal sealed record CertificateAsked(int Version, PlanCertificate Certificate, string Html);

/// <summary>What a finisher gets: told to them, and shown when they ask.</summary>
internal static class PlanCertificates
{
    public const string Work = "certificate";

    /// <summary>Where there is no picture, the words come alone.</summary>
    public static readonly PictureSpec<CertificateAsked> Picture = new(
        asked => CertificatePicture.Draw(asked.Certificate),
        (asked, png) => new SendPhoto(png, asked.Html),
        (asked, _) => Markup.Trusted(asked.Html));

    /// <summary>Tells the one who acts that they finished; past the minute's lines of a group, in their private chat where it is open.</summary>
    public static void Tell(Turn turn, GroupState group, PlanMark mark) => CheckInAnswers.Personally(turn, group, language => (
        Finished(group, mark.Plan, mark.Progress, language), Keyboard.Row(PlanPages.CertificateButton(group, mark.Plan, language))), isDue: true);

    /// <summary>Tells somebody who is not the one who acts, where they can be written to.</summary>
    public static void Write(Turn turn, GroupState group, PersonState person, PlanRow plan, PlanProgress progress) => turn.TellPrivately(
        person, Finished(group, plan, progress, person.Language), Keyboard.Row(PlanPages.CertificateButton(group, plan, person.Language)));

    /// <summary>
    /// Shows the certificate to the one who acts, and to nobody else: as a picture in their private chat where one can be drawn
    /// and sent there, else in words. Nothing where they did not finish.
    /// </summary>
    public static void Show(Turn turn, GroupState group, PlanRow plan)
    {
        var person = turn.Scene.Person!;
        if (PlanMembersStore.Find(turn.Connection, group.No, plan.PlanNo, person.No) is not { FinishedDay: { } finished } member)
        {
            turn.Toast(PlanTexts.NoCertificate);
            return;
        }

        var progress = PlanBook.ProgressOf(turn, group, plan, member, GroupDays.Today(turn, group));
        if (!turn.Pictures.CanDraw || person.PrivateChat is not PrivateChat.Open)
        {
            turn.Toast();
            turn.AnswerPrivately(language => Words(language));
            return;
        }

        var certificate = new PlanCertificate(
            PlanPages.TitleOf(plan), Names.Whole(person), group.ShortTitle, plan.Terms.First, plan.Terms.Last,
            progress.Done, progress.Needed, person.Language);
        var isAsked = PictureWork.Ask(turn, Work, person, new CertificateAsked(1, certificate, Words(person.Language).Html));
        turn.Toast((isAsked ? PlanTexts.CertificateComes : PictureTexts.OneAtATime).Plain(person.Language));

        Markup Words(Language language) => PlanTexts.Certificate.In(language,
            ("name", Names.Of(person)),
            ("title", PlanPages.TitleOf(plan)),
            ("group", group.ShortTitle),
            ("span", PlanPages.Span(plan, DateOnly.MinValue, language)),
            ("days", plan.Terms.Length),
            ("done", progress.Done),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)finished), DateOnly.MinValue, language)));
    }

    private static Markup Finished(GroupState group, PlanRow plan, PlanProgress progress, Language language) => PlanTexts.Finished.In(language,
        ("title", PlanPages.TitleOf(plan)), ("group", group.ShortTitle), ("done", progress.Done));
}
