using System.Diagnostics;
using System.Globalization;
using GroupBot.Core.Scoring;
using GroupBot.Tests.Core.Scoring.Worlds;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Scoring;

/// <summary>
/// How long a replay of a million rows takes a processor, in memory, without nights. It says figures and asks for none; the sums stand beside
/// them, so that two builds can be compared bit by bit.
/// </summary>
[Explicit("Wants a quiet machine."), NonParallelizable]
internal sealed class ReplayBenchmark
{
    private const int Rounds = 5;

    [Test]
    public void Take_AMillionRows_TakesSoLong()
    {
        var rows = RowWriter.Merge(HonestGroup.Of(20261123, members: 1800, days: 120).Rows).ToArray();
        List<double> seconds = [];
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var awards = 0L;
            var book = new ReplayBook(_ => new ScoreRules(), _ => awards++);
            // Of the processor, all threads together: on a machine that is shared the clock says little.
            var (allocated, began) = (GC.GetTotalAllocatedBytes(true), Process.GetCurrentProcess().TotalProcessorTime);
            foreach (var row in rows)
            {
                book.Take(row);
            }

            seconds.Add((Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds);
            var bytes = (GC.GetTotalAllocatedBytes(true) - allocated) / (double)rows.Length;
            var bits = book.Members.OrderBy(member => member.MemberNo).SelectMany(ScoreSnapshot.Of)
                .Concat(book.Pairs.OrderBy(pair => (pair.FromNo, pair.ToNo)).SelectMany(ScoreSnapshot.Of)).Aggregate(17UL, (hash, next) => unchecked((hash * 1_099_511_628_211) ^ next));
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Length} rows, {awards} awards, {seconds[^1]:0.00} s: {rows.Length / seconds[^1]:0} rows/s, {1e9 * seconds[^1] / awards:0} ns an award, {bytes:0} bytes a row, bits {bits:x16}"));
        }

        seconds.Sort();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {rows.Length / seconds[Rounds / 2]:0} rows/s"));
        Assert.That(rows, Has.Length.GreaterThan(1_000_000));
    }
}
