using GroupBot.Storage;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Storage;

internal sealed class SequencesTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    [Test]
    public void Next_InOneTurn_CountsFromOne()
    {
        using var writer = new Writer(_file.Database);
        var sequences = new Sequences(writer);
        writer.Begin();

        Assert.That(Enumerable.Range(0, 600).Select(_ => sequences.Next("a")), Is.EqualTo(Enumerable.Range(1, 600)));
        Assert.That(sequences.Next("b"), Is.EqualTo(1));
    }

    /// <summary>Turns, savepoints, rollbacks and restarts in any order: what stands was never given before.</summary>
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Next_AcrossRollbacksAndRestarts_NeverGivesTwice(int seed)
    {
        var random = new Random(seed);
        var standing = new HashSet<long>();
        for (var restart = 0; restart < 4; restart++)
        {
            using var writer = new Writer(_file.Database);
            var sequences = new Sequences(writer);
            for (var turn = 0; turn < 20; turn++)
            {
                writer.Begin();
                var given = Take(sequences, random);
                writer.Savepoint();
                var inner = Take(sequences, random);
                if (random.Next(2) == 0)
                {
                    writer.RollbackToSavepoint();
                }
                else
                {
                    writer.Release();
                    given.AddRange(inner);
                }

                given.AddRange(Take(sequences, random));
                if (random.Next(3) == 0)
                {
                    writer.Rollback();
                    continue;
                }

                writer.Commit();
                Assert.That(given.Where(number => !standing.Add(number)), Is.Empty, $"seed {seed}, restart {restart}, turn {turn}");
            }
        }
    }

    [Test]
    public void Next_AfterTheTurnThatTookABlockWasUndone_IsStoredAgain()
    {
        using (var writer = new Writer(_file.Database))
        {
            var sequences = new Sequences(writer);
            writer.Begin();
            sequences.Next("a");
            writer.Rollback();
            writer.Begin();
            sequences.Next("a");
            writer.Commit();
        }

        Assert.That(_file.Scalar<long>("select next_value from sequences where name = 'a'"), Is.GreaterThan(1));
    }

    private static List<long> Take(Sequences sequences, Random random) =>
        [.. Enumerable.Range(0, random.Next(200)).Select(_ => sequences.Next("n"))];
}
