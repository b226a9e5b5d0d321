using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Dapper;
using GroupBot.Cli.Scores;
using GroupBot.Core.Scoring;
using GroupBot.Features.Scores;
using GroupBot.Tests.Core.Scoring.Worlds;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Cli.Scores;

/// <summary>
/// How many rows of the log a second a rebuild takes from the file: where every row of scoring is missing, and where all of it is
/// right. How long a press would wait is how long the bot's turns of it are. It says figures and asks for none.
/// </summary>
[Explicit("Wants a quiet machine."), NonParallelizable]
internal sealed class RebuildBenchmark
{
    [Test]
    public async Task Rebuild_OfALongLog_TakesSoLong()
    {
        using var kit = Long(out var rows);
        using var again = kit.Reopen();
        for (var round = 0; round < 6; round++)
        {
            List<double> turns = [];
            using var reader = again.File.Database.OpenReader();
            var (began, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            var result = await new ScoreRebuild(reader, again.Group().No, (name, body, _) =>
            {
                var asked = Stopwatch.GetTimestamp();
                var answer = JsonNode.Parse(again.Request(name, body)!) as JsonObject;
                turns.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                return Task.FromResult(answer);
            }, TimeProvider.System).RunAsync(CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var worked = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            turns.Sort();
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{result}: {seconds:0.0} s, {result!.Rows / seconds:0} rows/s; {worked:0.0} s of processor, {result.Rows / worked:0} rows/s; {turns.Count} turns, p50 {turns[turns.Count / 2]:0.0} ms, p99 {turns[(int)(0.99 * (turns.Count - 1))]:0.0} ms, longest {turns[^1]:0.0} ms"));
        }

        Assert.That(rows, Has.Length.GreaterThan(300_000));
    }

    /// <summary>One turn, for as long as nothing else is answered.</summary>
    [Test]
    public void BeginAnew_OfALongLog_TakesSoLong()
    {
        using var kit = Long(out var rows);
        using var again = kit.Reopen();
        for (var round = 0; round < 2; round++)
        {
            var began = Stopwatch.GetTimestamp();
            var answer = again.Request(RebuildRequests.BeginAnew, "{\"group\":1}");
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer}: {seconds:0.0} s, {rows.Length / seconds:0} rows/s"));
        }
    }

    private static TurnKit Long(out LogRow[] rows)
    {
        var kit = KitExtensions.AllFeatures().WithGroup();
        var all = RowWriter.Merge(HonestGroup.Of(20261124, members: 1800, days: 40).Rows).ToArray();
        kit.InTurn(turn =>
        {
            foreach (var chunk in all.Chunk(20_000))
            {
                turn.Connection.Execute(
                    """
                    insert into activity (seq, group_no, chat_id, member_no, sender, kind, at, received_at, day, message_id,
                      target_message_id, target_member_no, number, visible_characters, media, flags, part)
                    values (@Seq, 1, @ChatId, @MemberNo, @Sender, @Kind, @At, @At, @Day, @MessageId, @TargetMessageId, @TargetMemberNo,
                      @Number, @VisibleCharacters, @Media, @Flags, 0)
                    """,
                    chunk.Select(row => new
                    {
                        Seq = row.Seq + 1_000_000,
                        row.ChatId,
                        row.MemberNo,
                        Sender = (int)row.Sender,
                        Kind = (int)row.Kind,
                        row.At,
                        row.Day,
                        row.MessageId,
                        row.TargetMessageId,
                        row.TargetMemberNo,
                        row.Number,
                        row.VisibleCharacters,
                        Media = (int)row.Media,
                        Flags = (int)row.Flags,
                    }));
            }

            turn.Connection.Execute(
                "insert into score_groups values (1, @First, @At, 1, 3, 15, 60) on conflict (group_no) do update set first_seq = @First, first_at = @At",
                new { First = all[0].Seq + 1_000_000, all[0].At });
        });
        rows = all;
        return kit;
    }
}
