using GroupBot.Core.Influence;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Influence;

internal sealed class LeaderPathTests
{
    private static readonly LeaderStep?[] Steps = [null, LeaderStep.Candidate, LeaderStep.Invited, LeaderStep.Hosting, LeaderStep.Independent];

    /// <summary>All moves there are: by one, either way; off the path from anywhere.</summary>
    [Test]
    public void Check_OfAnyTwoSteps_LeavesNoneOut()
    {
        for (var from = 0; from < Steps.Length; from++)
        {
            for (var to = 0; to < Steps.Length; to++)
            {
                Assert.That(LeaderPath.Check(Steps[from], Steps[to]), Is.EqualTo(
                    from == to ? LeaderRefusal.SamePlace : to == 0 || to == from + 1 || to == from - 1 ? LeaderRefusal.None : LeaderRefusal.Skips), $"{from} to {to}");
            }
        }
    }

    [Test]
    public void NextOf_FromTheBeginning_WalksThePath()
    {
        List<LeaderStep?> path = [];
        for (LeaderStep? step = LeaderPath.NextOf(null); step is not null; step = LeaderPath.NextOf(step))
        {
            path.Add(step);
        }

        Assert.That(path, Is.EqualTo(Steps[1..]));
    }

    /// <summary>0 and 3 are tied; 1 answers itself alone, which is no tie; 2 is alone.</summary>
    [Test]
    public void Isolates_OfAGraph_AreTiedToNobody() =>
        Assert.That(Isolates.Of(GraphKit.Of(5, (0, 3), (1, 1), (3, 4))), Is.EqualTo(new[] { 1, 2 }));
}
