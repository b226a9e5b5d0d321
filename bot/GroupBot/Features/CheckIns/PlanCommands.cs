using GroupBot.Core.CheckIns;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Texts;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.CheckIns;

/// <summary>Members look at plans, sign up, leave without a word in public, and see their certificate.</summary>
internal static class PlanCommands
{
    public static void Show(Turn turn, CommandCall call)
    {
        if (turn.GroupFor(call) is not { } group)
        {
            return;
        }

        if (!turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            turn.AnswerPrivately(language => CheckInsTexts.Off.In(language));
            return;
        }

        var person = turn.Scene.Person!;
        turn.AnswerPrivately(_ =>
        {
            var (text, keyboard) = PlanPages.Mine(turn, group, person);
            return (text, GroupChoice.AnotherFor(turn, call.Spec) is { } another ? [.. keyboard ?? [], [another]] : keyboard);
        });
    }

    /// <summary>Data: group, plan and verb. It may stand under the plan's post, under an answer, or in private.</summary>
    public static void Pressed(Turn turn, ButtonPressed pressed, string data)
    {
        var parts = data.Split(':');
        if (parts is not [var first, var second, var verb] || ButtonData.Number(first) is not { } no || ButtonData.Number(second) is not { } planNo
            || turn.Groups.Find(new GroupNo(no)) is not { IsAllowed: true } group || turn.Scene.Person is not { Person.IsBot: false } person
            || turn.Store<PlansStore>().Find(group.No, planNo) is not { } plan)
        {
            turn.Toast();
            return;
        }

        if (turn.Members.Find(group.No, person.No) is not { Membership.InChat: true })
        {
            turn.Toast(PlanTexts.NotHere);
            return;
        }

        if (verb == PlanPages.CertificateVerb)
        {
            PlanCertificates.Show(turn, group, plan);
            return;
        }

        if (verb is not (PlanPages.JoinVerb or PlanPages.LeaveVerb))
        {
            turn.Toast();
            return;
        }

        if (!turn.Settings.Get(group.No, CheckInsSettings.Enabled))
        {
            turn.Toast(CheckInsTexts.Off);
            return;
        }

        var today = GroupDays.Today(turn, group);
        if (plan.Stands is not PlanState.Open || today > plan.Terms.Last)
        {
            turn.Toast(PlanTexts.Over);
            return;
        }

        // A toast is theirs alone: in their own language, whatever the group's.
        var said = turn.Speak(person.Language, () => verb == PlanPages.JoinVerb
            ? Join(turn, group, plan, person, today)
            : Leave(turn, group, plan, person, today));
        turn.Toast(said, isAlert: said.Length > 60);
        // The plan's post is everybody's, and stays what it is.
        if (turn.Scene.Group is null || pressed.EphemeralId is not null)
        {
            var (text, keyboard) = turn.Speak(person.Language, () => PlanPages.Mine(turn, group, person));
            turn.EditPressed(text, keyboard);
        }
    }

    private static string Join(Turn turn, GroupState group, PlanRow plan, PersonState person, DateOnly today)
    {
        var language = turn.Language;
        var before = PlanMembersStore.Find(turn.Connection, group.No, plan.PlanNo, person.No);
        if (before is { LeftDay: null })
        {
            var so = PlanBook.ProgressOf(turn, group, plan, before, today);
            return PlanTexts.In.Plain(language, ("done", so.Done), ("needed", so.Needed));
        }

        var signed = before is null
            ? new PlanMember
            {
                PlanNo = plan.PlanNo,
                MemberNo = person.No.Value,
                JoinedDay = today.DayNumber,
                JoinedAt = turn.Scene.At.ToUnixTimeMilliseconds(),
            }
            : before with { LeftDay = null };
        PlanMembersStore.Write(turn.Connection, group.No, signed);
        // Whoever has checked in today before signing up has done today, where nothing else is asked.
        var checkedIn = CheckInsStore.Read(turn.Connection, group.No, person.No)
            .Exists(row => row.Date == today && row.What is CheckInKind.CheckedIn);
        if (checkedIn && plan.Terms.Proof is PlanProof.None && plan.Terms.Runs(today))
        {
            var mark = PlanBook.Mark(turn, group, plan, signed, today, null, null);
            if (mark.IsFinish)
            {
                PlanCertificates.Tell(turn, group, mark);
            }
        }

        PlanPosts.Changed(turn, group, plan);
        var progress = PlanBook.ProgressOf(turn, group, plan, signed, today);
        if (before is not null)
        {
            return PlanTexts.Back.Plain(language, ("done", progress.Done));
        }

        var span = PlanPages.Span(plan, today, language);
        var joined = PlanTexts.Joined.Plain(language, ("span", span), ("how", PlanPages.How(plan, language)));
        return progress.CanFinish ? joined : PlanTexts.JoinedLate.Plain(language, ("joined", joined));
    }

    private static string Leave(Turn turn, GroupState group, PlanRow plan, PersonState person, DateOnly today)
    {
        if (PlanMembersStore.Find(turn.Connection, group.No, plan.PlanNo, person.No) is { LeftDay: null } signed)
        {
            PlanMembersStore.Write(turn.Connection, group.No, signed with { LeftDay = today.DayNumber });
            PlanWaitsStore.Delete(turn.Connection, group.No, person.No, plan.PlanNo);
            PlanPosts.Changed(turn, group, plan);
        }

        return PlanTexts.Left.Plain(turn.Language, ("title", PlanPages.TitleOf(plan)));
    }
}
