using Dapper;
using GroupBot.Events;
using GroupBot.Features;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Contracts;

/// <summary>Every job can run twice: after a crash for the same slot, after a repair of the clock for one that is as good as it.</summary>
internal sealed class JobContractTests : IDisposable
{
    /// <summary>What counts on by itself: that a slot is handled, what was asked for, and numbers that were given.</summary>
    private static readonly string[] Counting = ["job_slots", "outbox", "sequences", "requests_done"];

    private static IEnumerable<string> Jobs => FeatureList.Register().Jobs.Select(job => job.Name);

    private readonly TurnKit _kit = KitExtensions.AllFeatures(TurnKitOptions.OwnedBy(KitExtensions.Owner)).WithGroup();

    public void Dispose() => _kit.Dispose();

    [TestCaseSource(nameof(Jobs))]
    public void Run_ForTheSameSlotTwice_ChangesNothingMore(string job)
    {
        HaveALife();
        Do(job, Slot);
        var rows = Rows();

        Assert.That(Do(job, Slot), Is.Empty);
        Assert.That(Rows(), Is.EqualTo(rows));
    }

    [TestCaseSource(nameof(Jobs))]
    public void Run_ForTheNextSlotAtOnce_ChangesNothingMore(string job)
    {
        HaveALife();
        var asked = Do(job, Slot);
        var rows = Rows(Counting);

        Assert.That(Do(job, Slot + 1).Select(What), Is.SubsetOf(asked.Select(What)));
        Assert.That(Rows(Counting), Is.EqualTo(rows));
    }

    /// <summary>The contract is worth what it sees: a job that counts is found out.</summary>
    [Test]
    public void Rows_AfterAJobThatCounts_AreOthers()
    {
        var before = Rows(Counting);
        _kit.InTurn(turn => turn.Connection.Execute("update groups set title = title || '!'"));

        Assert.That(Rows(Counting), Is.Not.EqualTo(before));
    }

    private long Slot => _kit.Now.ToUnixTimeMilliseconds();

    private static string What(OutboxItem item) => $"{item.Effect} to {item.To}";

    /// <summary>Something for every job to do: people who talk, something that failed, and all of it old by now.</summary>
    private void HaveALife()
    {
        var (ann, ben) = (A.Person("Ann"), A.Person("Ben"));
        _kit.Run(A.Joined(ann), A.Added(null, ann, ben), A.Message("hello").From(ann), A.Message("hello").From(ben));
        _kit.Tell(ann, "/settings");
        _kit.InTurn(turn =>
        {
            _kit.DeadLetters.Add("x.observer", "It broke.", A.Origin(_kit.Now), null);
            turn.Outbox.Pause(1, _kit.Now);
        });
        _kit.Run(A.Gone(ben));
        _kit.Advance(TimeSpan.FromDays(30));
    }

    private IReadOnlyList<OutboxItem> Do(string job, long slot)
    {
        var group = _kit.Features.Jobs.Single(spec => spec.Name == job).IsPerGroup ? _kit.Group().No : GroupNo.Private;
        return [.. _kit.RunJob(job, group, slot), .. _kit.RunWork()];
    }

    private IReadOnlyList<string> Rows(params string[] without) =>
    [
        .. from table in _kit.Features.Tables
           where !without.Contains(table.Name)
           from row in _kit.Lines($"select * from {table.Name} order by {string.Join(", ", table.Key)}")
           select $"{table.Name}: {row}",
    ];
}
