using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GroupBot.Core.Scoring;

/// <summary>Heat of each kind of award.</summary>
[InlineArray(Count)]
public struct UseByKind
{
    /// <summary>The numbers of <see cref="AwardKind"/> are below this.</summary>
    public const int Count = 24;

    private double _first;
}

/// <summary>What somebody's present day saw and used up. Yesterday's is nobody's: a new day begins with nothing used.</summary>
public struct DayUse
{
    /// <summary>The group's day that it is about.</summary>
    public int Day { get; set; }

    /// <summary>All that they did, whatever it was worth.</summary>
    public int Acts { readonly get; set; }

    /// <summary>Awards given and taken back.</summary>
    public int Awards { readonly get; set; }

    /// <summary>True where anything came of the day, though it may have come to nothing again.</summary>
    public readonly bool HasAny => Acts > 0 || Awards > 0;

    /// <summary>Messages, commands apart.</summary>
    public int Messages { get; set; }

    /// <summary>Of these, what was too short or said nothing.</summary>
    public int Idle { get; set; }

    /// <summary>Messages that counted, whole or half.</summary>
    public int Counted { get; set; }

    /// <summary>How often they thanked somebody.</summary>
    public int Thanked { get; set; }

    /// <summary>Of what others gave today, how much counted in part.</summary>
    public int InPart { get; set; }

    /// <summary>What the day's cap binds, together.</summary>
    public double Heat { get; set; }

    /// <summary>Everything that the day gave and took, in heat.</summary>
    public double Change { get; set; }

    /// <summary>Everything that the day gave and took, in points.</summary>
    public long Points { get; set; }

    private UseByKind _used;

    /// <summary>Heat that each kind gave today, of which the caps know.</summary>
    [UnscopedRef]
    public ref UseByKind Used => ref _used;
}
