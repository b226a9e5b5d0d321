namespace GroupBot.Core.Health;

/// <summary>A day of a group as it was when the day was over.</summary>
/// <param name="Speakers">Different people who said something in the seven days that end with it.</param>
/// <param name="Members">How many members there were.</param>
public readonly record struct SpeakerDay(int Speakers, int Members);

/// <summary>Whether a group has fallen silent: too few have said anything in a week, for two weeks on end.</summary>
public static class DeadGroupAlarm
{
    /// <summary>So many different speakers in seven days are enough for a group of any size …</summary>
    public const int LeastSpeakers = 3;

    /// <summary>… unless it is so large that one of so many members is more.</summary>
    public const int MembersPerSpeaker = 50;

    public const int Days = 14;

    /// <param name="days">Each once, rising; those before the first are not known.</param>
    public static bool Rings(IReadOnlyList<SpeakerDay> days) => SilentDays(days) >= Days;

    /// <summary>The days in a row, up to the last, on which there were too few.</summary>
    public static int SilentDays(IReadOnlyList<SpeakerDay> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        return days.Reverse().TakeWhile(IsSilent).Count();
    }

    /// <summary>The fewest speakers that are enough for so many members.</summary>
    public static int Least(int members) => Math.Max(LeastSpeakers, (int)(((long)members + MembersPerSpeaker - 1) / MembersPerSpeaker));

    private static bool IsSilent(SpeakerDay day) => day.Speakers < Least(day.Members);
}
