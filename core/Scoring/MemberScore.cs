namespace GroupBot.Core.Scoring;

/// <summary>
/// All that scoring holds of a member of a group: changed in place by whoever got it from <see cref="IScoreBook.Edit(long)"/>, and
/// by nobody else.
/// </summary>
public sealed partial class MemberScore(long memberNo)
{
    /// <summary>Days that a week has, for what may be awarded only so often in one.</summary>
    private const int Week = 7;

    /// <summary>How many rows of awards are remembered, for whoever asks why.</summary>
    public const int MostAwards = 30;

    public long MemberNo { get; } = memberNo;

    /// <summary>The last row of the log that is in here, once it is written; what comes after it is applied again.</summary>
    public long Through { get; set; }

    /// <summary>Since when they are in the group, unix milliseconds; 0 while nobody knows.</summary>
    public long Since { get; set; }

    /// <summary>True where the bot saw them join: who was met otherwise is nobody's newcomer.</summary>
    public bool HasJoined { get; set; }

    /// <summary>True once a newcomer was answered by somebody.</summary>
    public bool IsWelcomed { get; set; }

    /// <summary>Of the last message that counted, unix milliseconds; on any day.</summary>
    public long? LastMessageAt { get; set; }

    /// <summary>On which days they did something.</summary>
    public DayBits ActedOn { get; set; }

    /// <summary>The day of their last act; 0 for none ever.</summary>
    public int LastDay => ActedOn.Last;

    /// <summary>On which days somebody answered them, reacted to them or thanked them, whatever it was worth.</summary>
    public DayBits AnsweredOn { get; set; }

    /// <summary>On how many days they ever did anything.</summary>
    public int ActiveDays { get; set; }

    /// <summary>Bit k: they did something k weeks before that of <see cref="LastDay"/>.</summary>
    public uint RecentWeeks { get; set; }

    private Heat _heat;
    private DayUse _today;
    private ReceivedWindow _received;
    private LastDays _lastDays;
    private WeekUse _week;
    private StrikeDays _strikes;
    private AwardSeqs _awards;
    private CategoryPoints _pointsOf;

    /// <summary>How many of its rows awards ever spoke of.</summary>
    internal long AwardRows { get; set; }

    // A clone shares the array: what is there is never changed, and of the two one alone goes on.
    private DayUse[] _finished = [];
    private int _finishedDays;

    /// <summary>Days that are over and not written yet.</summary>
    public DayUse[] Finished
    {
        get => _finishedDays == _finished.Length ? _finished : _finished[.._finishedDays];
        set => (_finished, _finishedDays) = (value, value.Length);
    }

    /// <summary>By how many of the group's clocks its heat is counted.</summary>
    public int Clocks { get; set; } = 1;

    /// <summary>Counts the heat by the clocks that were begun since.</summary>
    public void Follow(HeatTimeline clocks)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        for (; Clocks < clocks.Epochs.Count; Clocks++)
        {
            _heat.Scale(clocks.Epochs[Clocks].Conversion);
        }
    }

    public ref Heat Heat => ref _heat;

    public ref DayUse Today => ref _today;

    public ref ReceivedWindow Received => ref _received;

    /// <summary>The rows of the log whose awards were the last to say something of this member, the newest first; for looking them up.</summary>
    public IEnumerable<long> LastAwards
    {
        get
        {
            for (var i = AwardRows - 1; i >= Math.Max(0, AwardRows - MostAwards); i--)
            {
                yield return _awards[(int)(i % MostAwards)];
            }
        }
    }

    /// <summary>Notes the row of an award; several awards of one row are one.</summary>
    public void KeepAward(long seq)
    {
        if (AwardRows == 0 || _awards[(int)((AwardRows - 1) % MostAwards)] != seq)
        {
            _awards[(int)(AwardRows++ % MostAwards)] = seq;
        }
    }

    public MemberScore Clone() => (MemberScore)MemberwiseClone();

    /// <summary>The day on which a kind was last awarded; 0 for never.</summary>
    public int LastDayOf(AwardKind kind) => _lastDays[(int)kind];

    public void SetLastDayOf(AwardKind kind, int day) => _lastDays[(int)kind] = Math.Max(day, _lastDays[(int)kind]);

    /// <summary>Begins a new day where this one is later than the one at hand.</summary>
    public void Roll(int day)
    {
        if (day <= Today.Day)
        {
            return;
        }

        if (Today.HasAny)
        {
            if (_finishedDays == _finished.Length)
            {
                Array.Resize(ref _finished, Math.Max(1, 2 * _finishedDays));
            }

            _finished[_finishedDays++] = Today;
        }

        for (var next = Math.Max(Today.Day + 1, day - Week + 1); next <= day; next++)
        {
            for (var slot = 0; slot < WeekUse.Kinds; slot++)
            {
                _week[(slot * Week) + (next % Week)] = 0;
            }
        }

        Today = new DayUse { Day = day };
    }

    /// <summary>They did something on a day.</summary>
    public void Note(int day)
    {
        Roll(day);
        Today.Acts++;
        var (before, weeks) = (ActedOn, WeekOf(day) - WeekOf(LastDay));
        ActedOn = before.With(day);
        if (ActedOn == before)
        {
            return;
        }

        ActiveDays++;
        if (day > before.Last)
        {
            RecentWeeks = before.Last == 0 || weeks > 31 ? 1 : (RecentWeeks << weeks) | 1;
        }
    }

    /// <summary>The day of the last strike that stands; null for none.</summary>
    public int? StruckOn => _strikes[0] == 0 ? null : _strikes[0];

    public void Strike(int day)
    {
        for (var i = 0; i < StrikeDays.Count; i++)
        {
            (day, _strikes[i]) = _strikes[i] < day ? (_strikes[i], day) : (day, _strikes[i]);
        }
    }

    /// <summary>One of a day is taken back.</summary>
    public void Unstrike(int day)
    {
        Span<int> days = _strikes;
        var index = days.IndexOf(day);
        if (index >= 0)
        {
            days[(index + 1)..].CopyTo(days[index..]);
            days[^1] = 0;
        }
    }

    /// <summary>True of the kinds of which a week may have a most.</summary>
    public static bool HasWeek(AwardKind kind) => kind is AwardKind.ReferralCounted or AwardKind.ReferralKept;

    public int InWeek(AwardKind kind)
    {
        var sum = 0;
        for (var day = 0; day < Week; day++)
        {
            sum += _week[(WeekUse.SlotOf(kind) * Week) + day];
        }

        return sum;
    }

    /// <summary>What an award, or taking one back, does to what the day and the week may still give.</summary>
    /// <param name="day">Of the award; what a day before the present one used up is gone with it, but for its week.</param>
    /// <param name="amount">Below 0 for what is given back.</param>
    public void Use(AwardKind kind, AwardTerms terms, int day, double amount)
    {
        if (terms.WeekCount is not null && day > Today.Day - Week)
        {
            var slot = (WeekUse.SlotOf(kind) * Week) + (day % Week);
            _week[slot] = (byte)Math.Max(0, _week[slot] + Math.Sign(amount));
        }

        if (day < Today.Day)
        {
            return;
        }

        Today.Used[(int)(terms.CapOf ?? kind)] += amount;
        Today.Heat += terms.IsExempt ? 0 : amount;
    }

    /// <summary>The weeks begin on Monday, as the first day of all did.</summary>
    private static int WeekOf(int day) => day / Week;
}
