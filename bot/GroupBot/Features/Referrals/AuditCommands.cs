using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members.Arrivals;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Referrals;

/// <summary>Everybody whom an inviter brought, with every change, in private; as many at a time as a message holds.</summary>
internal static class AuditCommands
{
    public const string Prefix = "audit";

    /// <summary>Of a message's 4,096 characters: markup is no part of what Telegram counts, but is of this.</summary>
    private const int LongestPage = 3500;

    private const int OnAPage = 5, MostChanges = 10;

    public static void Ask(Turn turn, CommandCall call)
    {
        var (group, inviter) = (call.Group!, call.Member("inviter").No.Value);
        turn.AnswerInPrivate(
            _ => Page(turn, group, inviter, 0), language => ReferralAdminTexts.OnlyInPrivate.In(language, ("bot", turn.Self.Username)));
    }

    /// <summary><c>GROUP:INVITER:SKIPPED</c></summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (turn.Scene.Group is not null || ButtonData.Numbers(data) is not [var no, var inviter, var skip and >= 0]
            || LedGroups.Find(turn, new GroupNo(no)) is not { } group)
        {
            turn.Toast(AdminsOnly.OfThatGroup.Plain(turn.Language), isAlert: true);
            return;
        }

        turn.Toast();
        var (text, keyboard) = Page(turn, group, inviter, skip);
        turn.EditPressed(text, keyboard);
    }

    private static (Markup Text, IReadOnlyList<IReadOnlyList<Button>> Keyboard) Page(Turn turn, GroupState group, long inviter, long skip)
    {
        var (language, name) = (turn.Language, HeldPages.NameOf(turn, inviter, turn.Language));
        var count = AuditStore.Count(turn.Connection, group.No, inviter);
        if (count == 0)
        {
            return (ReferralAdminTexts.AuditNobody.In(language, ("name", name), ("group", group.ShortTitle)), []);
        }

        skip = Math.Min(skip, count - 1);
        var (blocks, length) = (new List<Markup>(), 0);
        foreach (var row in AuditStore.Of(turn.Connection, group.No, inviter, skip, OnAPage))
        {
            var block = One(turn, group, row, language);
            length += block.Html.Length;
            if (blocks.Count > 0 && length > LongestPage)
            {
                break;
            }

            blocks.Add(block);
        }

        var (turning, next) = (new List<Button>(2), skip + blocks.Count);
        if (skip > 0)
        {
            turning.Add(To(HeldTexts.Earlier, Math.Max(0, skip - OnAPage)));
        }

        if (next < count)
        {
            turning.Add(To(HeldTexts.Later, next));
        }

        return (ReferralAdminTexts.Audit.In(language,
            ("name", name), ("count", count), ("group", group.ShortTitle), ("first", skip + 1), ("last", next), ("lines", Markup.Join("\n\n", blocks))),
            turning.Count > 0 ? [turning] : []);

        Button To(Text label, long skipped) =>
            new(label.Plain(language), string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{group.No}:{inviter}:{skipped}"));
    }

    private static Markup One(Turn turn, GroupState group, ArrivalRow row, Language language)
    {
        var today = GroupDays.Today(turn, group);
        var changes = ArrivalChanges.Of(turn.Connection, group.No, new MemberNo(row.MemberNo));
        var lines = changes.TakeLast(MostChanges).Select(change => ReferralCommands.Line(turn, change, today, language)).ToList();
        if (changes.Count > MostChanges)
        {
            lines.Insert(0, ReferralAdminTexts.EarlierChanges.In(language, ("count", changes.Count - MostChanges)));
        }

        return ReferralAdminTexts.AuditOne.In(language,
            ("name", HeldPages.NameOf(turn, row.MemberNo, language)),
            ("day", GroupDays.Name(DateOnly.FromDayNumber((int)row.JoinedDay), today, language)),
            ("state", ReferralAdminTexts.NameOf((ArrivalState)row.State).In(language)),
            ("changes", Markup.Join("\n", lines)));
    }
}
