using Dapper;
using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Members.Admission;

/// <summary>Somebody who asked several groups is to be asked for another of these.</summary>
internal sealed record OtherAsked(int Version, long Member, long Request);

/// <summary>One question is open to a person, and several groups may ask them: what was put off is taken up after the other.</summary>
internal static class OtherRequests
{
    public const string Work = "join-other";

    /// <summary>Asks for the person's newest other request that is still asked, where there is one.</summary>
    public static void TakeUp(Turn turn, JoinRequestRow request) => TakeUp(turn, new MemberNo(request.MemberNo), request.RequestNo);

    /// <summary>The same after something else was asked of them, such as an admin's sentence to somebody at their own door.</summary>
    public static void TakeUp(Turn turn, MemberNo member, long but = 0)
    {
        if (turn.Questions.Find(member, turn.Now) is null && !turn.Work.Has(Work, member) && turn.Connection.QueryFirstOrDefault<long?>(
            """
            select request_no from join_requests
            where member_no = @Member and request_no <> @But and state = @Asking
            order by request_no desc
            limit 1
            """,
            new { Member = member.Value, But = but, Asking = (long)JoinRequestState.Asking }) is { } other)
        {
            turn.Work.Ask(Work, new OtherAsked(1, member.Value, other), turn.Now, member: member);
        }
    }
}
