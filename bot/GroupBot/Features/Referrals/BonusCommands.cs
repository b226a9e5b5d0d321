using System.Globalization;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>An admin gives points to an inviter, with a reason and within a day's limit; another may take them back for a day.</summary>
internal static class BonusCommands
{
    public const string Prefix = "bonus";

    /// <summary>The reason's code in the ledger.</summary>
    public const string Code = "invite-bonus";

    private const int LongestReason = 200;

    private static readonly TimeSpan UndoneWithin = TimeSpan.FromHours(24);

    /// <summary>Admins who stay anonymous are one to us, as they are to everybody.</summary>
    private static readonly MemberNo Anonymous = new(0);

    public static void Give(Turn turn, CommandCall call)
    {
        var (group, to, points) = (call.Group!, call.Member("inviter"), call.Number("points"));
        var (reason, actor) = (call.Text("reason"), turn.Scene.Person?.No ?? Anonymous);
        if (WhyNot(turn, group, to, actor, points, reason) is { } refusal)
        {
            turn.AnswerPrivately(refusal, static language => ReferralAdminTexts.NotDone.In(language));
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"{Code}:{call.Event!.Chat!.Id}:{turn.Scene.MessageHere}:{turn.Scene.UpdateId}");
        if (turn.Points.Award(group.No, to.No, points, key, new PointsReason(Code, reason), actor) is not { } entry)
        {
            return;
        }

        turn.TellPrivately(to, BonusTexts.Given.In(to.Language,
            ("group", group.ShortTitle), ("points", points), ("balance", turn.Points.Balance(group.No, to.No)), ("reason", reason)));
        turn.AnswerPrivately(
            language => (BonusTexts.Done.In(language, ("name", Names.Of(to)), ("points", points), ("reason", reason)), UndoOf(entry, language)),
            language => (ReferralAdminTexts.DoneShort.In(language), UndoOf(entry, language)));
    }

    /// <summary>The number of the ledger's entry; every admin of the group may.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (ButtonData.Number(data) is not { } no || turn.Points.Find(no) is not { Reason.Code: Code } entry
            || turn.Groups.Find(entry.Group) is not { IsAllowed: true } group
            || turn.Now - DateTimeOffset.FromUnixTimeMilliseconds(entry.Time.At) > UndoneWithin)
        {
            turn.Toast(BonusTexts.Gone.Plain(turn.Language));
            return;
        }

        var person = turn.Scene.Person!;
        if (turn.Members.Find(group.No, person.No) is not { Membership.IsAdmin: true })
        {
            turn.Toast(AdminsOnly.Said.Plain(turn.Language));
            return;
        }

        if (turn.Points.Undo(entry, person.No) is not { } undoing)
        {
            turn.Toast(BonusTexts.Gone.Plain(turn.Language));
            return;
        }

        turn.Toast();
        turn.EditPressed(turn.IsReadByAll
            ? ReferralAdminTexts.DoneShort.In(turn.Language)
            : BonusTexts.Undone.In(turn.Language, ("name", HeldPages.NameOf(turn, entry.Member.Value, turn.Language)), ("points", -undoing.Change)));
        if (undoing.Change != 0 && turn.Members.Find(entry.Member) is { } member)
        {
            turn.TellPrivately(member, BonusTexts.TakenBack.In(member.Language,
                ("group", group.ShortTitle), ("points", -undoing.Change), ("balance", turn.Points.Balance(group.No, member.No))));
        }
    }

    private static Func<Language, Said>? WhyNot(Turn turn, GroupState group, PersonState to, MemberNo actor, long points, string reason)
    {
        var most = turn.Settings.Get(group.No, ReferralsSettings.BonusPerDay);
        var left = Math.Max(most - turn.Points.ChangedTodayBy(group.No, actor, Code), 0);
        var length = new StringInfo(reason).LengthInTextElements;
        return most == 0 ? static language => BonusTexts.Off.In(language)
            : to.Person.IsBot ? static language => ReferralAdminTexts.Bot.In(language)
            : to.No == actor ? static language => BonusTexts.Oneself.In(language)
            : turn.Members.Find(group.No, to.No) is not { Membership.InChat: true } ? language => ReferralAdminTexts.NotHere.In(language, ("name", Names.Of(to)))
            : length > LongestReason ? language => ReferralAdminTexts.TooLong.In(language, ("most", LongestReason), ("length", length))
            : points > left ? language => BonusTexts.TooMuch.In(language, ("most", most), ("left", left))
            : null;
    }

    private static IReadOnlyList<IReadOnlyList<Button>> UndoOf(PointsEntry entry, Language language) =>
        Keyboard.Row(new Button(ReferralAdminTexts.Undo.Plain(language), string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{entry.No}")));
}
