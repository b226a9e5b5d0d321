using System.Runtime.CompilerServices;

namespace GroupBot.Core.Scoring;

/// <content>What is held in rows of numbers; for a snapshot.</content>
public sealed partial class MemberScore
{
    internal Span<byte> WeekCounts => _week;

    internal Span<int> DaysOfKinds => _lastDays;

    internal Span<int> DaysOfStrikes => _strikes;

    internal Span<long> AwardSeqsOf => _awards;

    internal Span<long> PointsByCategory => _pointsOf;

    /// <summary>Of the last strikes that stand, the newest first; 0 for none.</summary>
    [InlineArray(Count)]
    private struct StrikeDays
    {
        public const int Count = 4;

        private int _first;
    }

    [InlineArray(MostAwards)]
    private struct AwardSeqs
    {
        private long _first;
    }

    [InlineArray(Heat.Categories)]
    private struct CategoryPoints
    {
        private long _first;
    }

    [InlineArray(UseByKind.Count)]
    private struct LastDays
    {
        private int _first;
    }

    [InlineArray(Kinds * Week)]
    private struct WeekUse
    {
        public const int Kinds = 2;

        private byte _first;

        /// <summary>Of the kinds that a week may bound.</summary>
        public static int SlotOf(AwardKind kind) => kind is AwardKind.ReferralKept ? 1 : 0;
    }
}
