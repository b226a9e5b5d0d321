using System.Globalization;
using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>An admin makes up a day for somebody, with a reason, and may take it back; members have <see cref="OwnMakeUpCommands"/>.</summary>
internal static class MakeUpCommands
{
    public const string Prefix = "makeup";

    /// <summary>Characters as people count them.</summary>
    public const int LongestReason = 100;

    private const int MostDaysBack = 366;

    /// <summary>What a day was before it was made up; stands in buttons.</summary>
    private enum Before
    {
        Nothing = 0,
        Leave = 1,
        Bought = 2,
    }

    public static void MakeUp(Turn turn, CommandCall call)
    {
        if (!CheckInsCommands.IsOn(turn))
        {
            return;
        }

        if (turn.ActorIsAdmin)
        {
            var isAbout = false;
            turn.AnswerOnce(
                () =>
                {
                    (var said, isAbout) = Answer(turn, turn.Scene.Group!, call);
                    return said;
                },
                (language, said) => !isAbout ? said
                    : said.Keyboard is null ? MakeUpTexts.NotDoneShort.In(language)
                    : (MakeUpTexts.DoneShort.In(language), said.Keyboard));
        }
        else if (IsOwn(turn, call))
        {
            OwnMakeUpCommands.Show(turn, turn.Scene.Group!);
        }
        else
        {
            AdminsOnly.Refuse(turn);
        }
    }

    /// <summary>Data: group, member, day and what the day was before, with colons. It may stand in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        if (Parse(data) is not var (groupNo, memberNo, day, was) || turn.Groups.Find(groupNo) is not { IsAllowed: true } group
            || turn.Scene.Person is not { } person)
        {
            turn.Toast();
            return;
        }

        if (turn.Members.Find(groupNo, person.No) is not { Membership: { IsAdmin: true, InChat: true } })
        {
            turn.Toast(AdminsOnly.Said.Plain(turn.Language));
            return;
        }

        var rows = CheckInsStore.Read(turn.Connection, groupNo, memberNo);
        // What is there without a reason was there before, or came since: it is not the admin's.
        if (rows.Find(row => row.Date == day) is not { IsMadeUpByAdmin: true } made)
        {
            turn.Toast(MakeUpTexts.UndoneBefore.Plain(turn.Language));
            return;
        }

        var (before, after, today) = CheckInBook.In(turn, group, () => (
            CheckInBook.StreakOf(turn, group, rows),
            was is Before.Nothing && made.What is CheckInKind.MadeUp
                ? CheckInBook.Remove(turn, group, memberNo, rows, day, person.No)
                : CheckInBook.Put(turn, group, memberNo, rows, made with
                {
                    // Who checked in meanwhile did so; the rest is what it was.
                    Kind = (long)(made.What is CheckInKind.CheckedIn ? CheckInKind.CheckedIn
                        : was is Before.Leave ? CheckInKind.Leave
                        : CheckInKind.MadeUp),
                    Reason = null,
                }, person.No, isTakenBack: true),
            turn.Scene.Day));
        turn.Toast();
        turn.EditPressed(turn.IsReadByAll ? MakeUpTexts.UndoneShort.In(turn.Language) : (before.Current == after.Current ? MakeUpTexts.UndoneSame : MakeUpTexts.Undone).In(turn.Language,
            ("name", Names.Of(turn, memberNo.Value) ?? "–"),
            ("day", GroupDays.Name(day, today, turn.Language)),
            ("before", before.Current),
            ("after", after.Current)));
    }

    /// <summary>Whether a member means themselves; an answer to the bot names nobody.</summary>
    private static bool IsOwn(Turn turn, CommandCall call) => call.Has("member")
        ? call.Member("member") is var named && (named.Person.IsBot || named.No == turn.Scene.Person?.No)
        : call.TextOrNull("what")?.StartsWith('@') != true;

    /// <returns>What the admin reads, and whether it tells of the member.</returns>
    private static (Said Said, bool IsAbout) Answer(Turn turn, GroupState group, CommandCall call)
    {
        var language = turn.Language;
        var what = call.TextOrNull("what") ?? "";
        if (!call.Has("member"))
        {
            return (what.StartsWith('@')
                ? Say(MakeUpTexts.Unknown, ("who", Shortening.Shorten(what.Split((char[]?)null, 2)[0], 40)))
                : Say(MakeUpTexts.NoMember), false);
        }

        var person = call.Member("member");
        var name = Names.Of(person);
        if (person.Person.IsBot || turn.Members.Find(group.No, person.No) is not { Membership.InChat: true } member)
        {
            return (MakeUpTexts.NotHere.In(language, ("name", name)), true);
        }

        var today = turn.Scene.Day;
        if (WrittenDay.Read(what, today) is not var (day, reason))
        {
            return (Say(MakeUpTexts.NoDay), false);
        }

        var dayName = GroupDays.Name(day, today, language);
        var rows = CheckInsStore.Read(turn.Connection, group.No, person.No);
        var stands = rows.Find(row => row.Date == day);
        var was = stands?.What;
        var refusalOfThem = Joined(turn, group, member) is { } joined && day < joined
                ? MakeUpTexts.BeforeJoining.In(language, ("name", name), ("joined", GroupDays.Name(joined, today, language)), ("day", dayName))
            : was is CheckInKind.CheckedIn && stands is { Reason: null } && !IsLacking(turn, group, person.No, day) ? MakeUpTexts.CheckedInThen.In(language, ("name", name), ("day", dayName))
            // A day bought for points counts for no plan: an admin's reason makes it one that does.
            : stands is { IsMadeUpByAdmin: true } ? MakeUpTexts.MadeUpThen.In(language, ("name", name), ("day", dayName))
            : default;
        var refusal = day > today ? Say(MakeUpTexts.Future, ("day", dayName))
            : turn.Groups.DaysOf(group).NeverWere.Contains(day) ? Say(MakeUpTexts.NeverWas, ("day", dayName))
            : day < today.AddDays(-MostDaysBack) ? Say(MakeUpTexts.TooOld)
            : !refusalOfThem.IsEmpty ? refusalOfThem
            : reason.Length == 0 ? Say(MakeUpTexts.NoReason)
            : IsTooLong(reason) ? Say(MakeUpTexts.LongReason, ("most", LongestReason))
            : default;
        if (!refusal.IsEmpty)
        {
            return (refusal, refusal == refusalOfThem);
        }

        var before = CheckInBook.StreakOf(turn, group, rows);
        // Who checked in without what a plan wants keeps the check-in: the reason makes it the plan's day as well.
        var after = CheckInBook.Put(turn, group, person.No, rows, was is CheckInKind.CheckedIn ? stands! with { Reason = reason } : new CheckInRow
        {
            Day = day.DayNumber,
            Kind = (long)CheckInKind.MadeUp,
            Reason = reason,
            At = turn.Scene.At.ToUnixTimeMilliseconds(),
            IsTold = 1,
        }, turn.Scene.Person?.No);
        var data = string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}:{group.No.Value}:{person.No.Value}:{day.DayNumber}:{(int)BeforeOf(was)}");
        return ((
            (before.Current == after.Current ? MakeUpTexts.DoneSame : MakeUpTexts.Done).In(language, ("name", name), ("day", dayName), ("before", before.Current), ("after", after.Current)),
            Keyboard.Row(new Button(MakeUpTexts.Undo.Plain(language), data))), true);

        Markup Say(Text text, Value? value = null)
        {
            Value example = ("example", MakeUpTexts.Example.In(language));
            return value is { } given ? text.In(language, given, example) : text.In(language, example);
        }
    }

    /// <summary>True where a plan that they are signed up for lacks the day, though they checked in: its photo, say.</summary>
    private static bool IsLacking(Turn turn, GroupState group, MemberNo member, DateOnly day) => PlanBook.Of(turn, group, member, day)
        .Any(one => !PlanDaysStore.Has(turn.Connection, group.No, one.Plan.PlanNo, member, day));

    /// <summary>A day to come is talk, unless it stands by itself with a reason behind it: 补签 明天再说吧 is none.</summary>
    public static bool BeginsWithADay(string text)
    {
        var today = DateOnly.FromDayNumber(730_000);
        return WrittenDay.Read(text, today) is var (day, reason)
            && (day <= today || (reason.Length > 0 && !char.IsLetterOrDigit(text[^(reason.Length + 1)])));
    }

    public static bool IsTooLong(string reason) => new StringInfo(reason).LengthInTextElements > LongestReason;

    /// <summary>The day they came; null where it is not known, or where they had been there before.</summary>
    public static DateOnly? Joined(Turn turn, GroupState group, MemberState member) => member is { JoinedAt: { } joined, WasHereBefore: false }
        ? turn.Groups.DaysOf(group).DayOf(joined < member.FirstSeenAt ? joined : member.FirstSeenAt)
        : null;

    private static Before BeforeOf(CheckInKind? kind) => kind switch
    {
        CheckInKind.Leave => Before.Leave,
        CheckInKind.MadeUp => Before.Bought,
        // A day that a card covered is covered again by itself.
        _ => Before.Nothing,
    };

    private static (GroupNo Group, MemberNo Member, DateOnly Day, Before Was)? Parse(string data)
    {
        var numbers = ButtonData.Numbers(data);
        return numbers is [> 0, > 0, > 0 and <= ButtonData.LastDay, >= 0 and <= (int)Before.Bought]
            ? (new GroupNo(numbers[0]), new MemberNo(numbers[1]), DateOnly.FromDayNumber((int)numbers[2]), (Before)numbers[3])
            : null;
    }
}
