using GroupBot.Events;
using GroupBot.Features.CheckIns;
using GroupBot.Outbox;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.CheckIns;

/// <summary>A thousand members within one minute of the clock.</summary>
internal sealed class CheckInRushTests
{
    [TestCase(true, true)]
    [TestCase(true, false)]
    [TestCase(false, false)]
    public void Minute_InWhichAThousandCheckIn_CountsEachOnceAndSendsAtMostTwenty(bool reactions, bool mayReact)
    {
        using var kit = CheckInKit.Of(1200);
        kit.Set(CheckInsSettings.Board, true);
        kit.Set(CheckInsSettings.Reactions, reactions);
        var asked = new List<OutboxItem>();
        var waiting = new List<OutboxItem>();
        var queue = new SendQueue(new LimitsOptions(), kit.Clock);
        var waits = new List<(OutboxItem Item, TimeSpan Wait)>();
        for (var second = 0; second < 60; second++)
        {
            // A thousand in sixty seconds, each by a word or the button, some of them twice.
            var from = second * 1000 / 60;
            var until = (second + 1) * 1000 / 60;
            Take(kit.Run([.. Enumerable.Range(from, until - from).SelectMany(Events)]));
            Send();
            kit.Advance(TimeSpan.FromSeconds(1));
            foreach (var item in waiting.Where(item => item.DueAt <= kit.Now).ToList())
            {
                waiting.Remove(item);
                Take(item.Effect is React && !mayReact
                    ? kit.Run(new GroupBot.Turns.OutcomeInput(kit.Now, item, new EffectFailed(item.Id, EffectRefusal.Refused, 400, "REACTION_INVALID"), null))
                    : kit.Succeed(item));
            }
        }

        Assert.That(kit.Scalar<long>("select count(*) from check_ins"), Is.EqualTo(1000));
        Assert.That(kit.Scalar<long>("select count(distinct place) from check_ins"), Is.EqualTo(1000));
        Assert.That(kit.Scalar<long>("select max(place) from check_ins"), Is.EqualTo(1000));
        Assert.That(waits, Has.Count.InRange(1, 20), "what was sent within the minute");
        // The board is a post, which answers go before.
        Assert.That(waits.Where(sent => sent.Item.Effect is SendText { IsPost: false } or SendEphemeral).Select(sent => sent.Wait),
            Has.All.LessThanOrEqualTo(TimeSpan.FromSeconds(5)), "no answer is late");
        Assert.That(asked.Effects<EditText>(), Has.Count.LessThanOrEqualTo(2));
        if (mayReact)
        {
            Assert.That(asked.Effects<React>(), Has.Count.EqualTo(500), "everyone who wrote sees it");
            Assert.That(asked.Effects<AnswerButton>().Count(answer => answer.Text!.StartsWith("第 1 天", StringComparison.Ordinal)), Is.EqualTo(500));
        }

        // The board has them all within a minute more.
        kit.Advance(TimeSpan.FromMinutes(1));
        foreach (var wake in waiting.Where(item => item.Effect is Wake).ToList())
        {
            Take(kit.Succeed(wake));
        }

        Assert.That(new[] { asked.Last(item => item.Effect is EditText) }.Text(), Does.Contain("1000 人"));

        void Take(IReadOnlyList<OutboxItem> items)
        {
            asked.AddRange(items);
            waiting.AddRange(items);
            items.Where(item => !item.To.Group.IsPrivate && item.Effect.CountsAsMessage).ToList().ForEach(queue.Add);
        }

        void Send()
        {
            while (queue.TryTake(out var job))
            {
                waits.Add((job!.Items[0], kit.Now - job.Items[0].DueAt));
                queue.Finished(job);
            }
        }
    }

    private static IEnumerable<ChatEvent> Events(int n)
    {
        var person = A.Person($"P{n}", id: 2_000_000 + n, language: "zh-hans");
        yield return n % 2 == 0 ? A.Message("打卡").From(person) : A.Press("checkin", person);
        if (n % 10 == 0)
        {
            yield return A.Press("checkin", person);
        }
    }
}
