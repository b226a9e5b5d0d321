using System.Diagnostics;
using System.Globalization;
using GroupBot.Features.InviteTasks;
using GroupBot.Features.Me;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.InviteTasks;

/// <summary>
/// What a group of 300,000, all of whom came to count, costs where a task for invites is looked at and where somebody asks for
/// their card: one file on this disk, the program's own settings of it. It says figures and asks for none.
/// </summary>
[Explicit("Takes half a minute and wants a quiet machine."), NonParallelizable]
internal sealed class LargeGroupBenchmark
{
    private const int Rows = 300_000, FriendsEach = 10, Rounds = 7;

    [Test]
    public void Look_AndCard_OfManyMembers()
    {
        using var kit = ReferralKit.New();
        var task = kit.Task(needed: FriendsEach);
        Fill(kit, kit.Group().No.Value, kit.Today());

        Say("look, beside the corridor", () => Assert.That(
            InviteTasksJob.Read(kit.File.Database, new TaskLook(1, task.GroupNo, task.TaskNo), kit.Now, CancellationToken.None).Reached, Is.Not.Empty));
        var read = InviteTasksJob.Read(kit.File.Database, new TaskLook(1, task.GroupNo, task.TaskNo), kit.Now, CancellationToken.None);
        kit.InTurn(turn => Say("what a turn takes of it", () => InviteTasksJob.Take(turn, new TaskLook(1, task.GroupNo, task.TaskNo), read)));
        kit.InTurn(turn => Say("the number on the card", () => Assert.That(
            MeStore.NumberOf(turn.Connection, turn.Members.Find(kit.Group().No, kit.Person(ReferralKit.Lin).No)!), Is.Positive)));
    }

    private static void Say(string what, Action act)
    {
        var took = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            act();
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows} rows, {what}: {took[Rounds / 2]:0.0} ms ({took[0]:0.0}–{took[^1]:0.0})"));
    }

    private static void Fill(TurnKit kit, long group, int today)
    {
        const string counter = "with recursive c (n) as (select 0 union all select n + 1 from c where n + 1 < 300000)";
        kit.File.Execute($"""
            {counter}
            insert into members (group_no, member_no, status, in_chat, rights, status_at, was_here_before, joined_how, first_seen_at, last_seen_at)
            select {group}, 1000000 + n, 3, 1, 0, 0, 0, 2, n * 7919 % 300007, 0 from c
            """);
        kit.File.Execute($"""
            {counter}
            insert into people (member_no, user_id, first_name, is_bot, private_chat, first_seen_at)
            select 1000000 + n, 9000000 + n, 'P' || n, 0, 0, 0 from c where n < 300000 / {FriendsEach}
            """);
        kit.File.Execute($"""
            {counter}
            insert into arrivals (group_no, member_no, how, inviter_no, is_credited, joined_at, joined_day, was_here_before, counted_day, state, state_day)
            select {group}, 1000000 + n, 2, 1000000 + n / {FriendsEach}, 1, n, {today}, 0, {today}, 2, {today} from c
            """);
    }
}
