namespace GroupBot.Core.Scoring;

/// <summary>What a member, or a pair, holds as bytes: to the bit, and short where there is little.</summary>
public static partial class ScoreSnapshot
{
    private const byte Version = 2;

    private const string OutOfBounds = "A state of scoring says a number that none can be.";

    public static byte[] Of(MemberScore member)
    {
        ArgumentNullException.ThrowIfNull(member);
        var to = new Bytes();
        to.Number(Version);
        to.Number(member.Since);
        to.Number((member.HasJoined ? 1 : 0) + (member.IsWelcomed ? 2 : 0));
        to.Number(member.Points);
        foreach (var points in member.PointsByCategory)
        {
            to.Number(points);
        }

        to.Number(member.LevelRules);
        to.Number(member.LeastLevel);
        to.Number(member.LastMessageAt ?? -1);
        Write(ref to, member.ActedOn);
        Write(ref to, member.AnsweredOn);
        to.Number(member.ActiveDays);
        to.Number(member.RecentWeeks);
        to.Number(member.Clocks);
        foreach (var part in member.Heat)
        {
            to.Real(part);
        }

        Write(ref to, member.Today);
        Write(ref to, member.Received);
        foreach (var day in member.DaysOfKinds)
        {
            to.Number(day);
        }

        foreach (var day in member.DaysOfStrikes)
        {
            to.Number(day);
        }

        foreach (var count in member.WeekCounts)
        {
            to.Number(count);
        }

        Awards(ref to, member);
        return to.ToArray();
    }

    public static byte[] Of(PairScore pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var to = new Bytes();
        to.Number(Version);
        to.Number(pair.LastReply ?? -1);
        to.Number(pair.LastThanks ?? -1);
        to.Number(pair.LastMention ?? -1);
        to.Number(pair.Gifts.Count);
        foreach (var gift in pair.Gifts)
        {
            to.Number(gift.Day);
            to.Real(gift.Amount);
            to.Number(gift.IsCounted ? 1 : 0);
        }

        to.Number(pair.Reactions.Count);
        foreach (var reaction in pair.Reactions)
        {
            to.Number(reaction.Seq);
            to.Number(reaction.At);
        }

        return to.ToArray();
    }

    /// <exception cref="FormatException">These are no such bytes, or those of a newer program.</exception>
    public static MemberScore Member(long memberNo, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ReadMember(memberNo, bytes);
        }
        catch (OverflowException e)
        {
            throw new FormatException(OutOfBounds, e);
        }
    }

    /// <exception cref="FormatException">These are no such bytes, or those of a newer program.</exception>
    public static PairScore Pair(long fromNo, long toNo, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ReadPair(fromNo, toNo, bytes);
        }
        catch (OverflowException e)
        {
            throw new FormatException(OutOfBounds, e);
        }
    }

    private static MemberScore ReadMember(long memberNo, ReadOnlySpan<byte> bytes)
    {
        var from = new Reader(bytes);
        from.Expect(Version);
        var (since, join) = (from.Number(), from.Number());
        var member = new MemberScore(memberNo)
        {
            Since = since,
            HasJoined = (join & 1) != 0,
            IsWelcomed = (join & 2) != 0,
            Points = from.Number(),
        };
        foreach (ref var points in member.PointsByCategory)
        {
            points = from.Number();
        }

        (member.LevelRules, member.LeastLevel) = (from.Day(), from.Day());
        member.LastMessageAt = from.Number() is >= 0 and var at ? at : null;
        (member.ActedOn, member.AnsweredOn) = (DayBitsOf(ref from), DayBitsOf(ref from));
        (member.ActiveDays, member.RecentWeeks, member.Clocks) = (from.Day(), (uint)from.Number(), from.Day());
        if (member.Clocks < 0)
        {
            throw new FormatException(OutOfBounds);
        }

        foreach (ref var part in member.Heat)
        {
            part = from.Real();
        }

        Read(ref from, ref member.Today);
        Read(ref from, ref member.Received);
        foreach (ref var day in member.DaysOfKinds)
        {
            day = from.Day();
        }

        foreach (ref var day in member.DaysOfStrikes)
        {
            day = from.Day();
        }

        foreach (ref var count in member.WeekCounts)
        {
            count = (byte)from.Number();
        }

        Awards(ref from, member);
        return member;
    }

    private static void Write(ref Bytes to, DayBits days)
    {
        to.Number(days.Last);
        to.Number(unchecked((long)days.Bits));
    }

    private static DayBits DayBitsOf(ref Reader from) => new(from.Day(), unchecked((ulong)from.Number()));

    /// <summary>Those that are remembered, the oldest first, each by how far it is from the one before.</summary>
    private static void Awards(ref Bytes to, MemberScore member)
    {
        to.Number(member.AwardRows);
        var before = 0L;
        foreach (var seq in member.LastAwards.Reverse())
        {
            to.Number(seq - before);
            before = seq;
        }
    }

    private static void Awards(ref Reader from, MemberScore member)
    {
        var rows = from.Number();
        member.AwardRows = Math.Max(0, rows - MemberScore.MostAwards);
        for (var seq = 0L; member.AwardRows < rows;)
        {
            seq += from.Number();
            member.AwardSeqsOf[(int)(member.AwardRows++ % MemberScore.MostAwards)] = seq;
        }
    }

    private static PairScore ReadPair(long fromNo, long toNo, ReadOnlySpan<byte> bytes)
    {
        var from = new Reader(bytes);
        from.Expect(Version);
        var pair = new PairScore(fromNo, toNo)
        {
            LastReply = from.Number() is >= 0 and var replied ? (int)replied : null,
            LastThanks = from.Number() is >= 0 and var thanked ? (int)thanked : null,
            LastMention = from.Number() is >= 0 and var named ? (int)named : null,
        };
        var gifts = new PairGift[from.Count()];
        for (var i = 0; i < gifts.Length; i++)
        {
            gifts[i] = new PairGift(from.Day(), from.Real(), from.Number() != 0);
        }

        var reactions = new PairReaction[from.Count()];
        for (var i = 0; i < reactions.Length; i++)
        {
            reactions[i] = new PairReaction(from.Number(), from.Number());
        }

        pair.Restore(gifts, reactions);
        return pair;
    }

    private static void Write(ref Bytes to, in DayUse day)
    {
        to.Number(day.Day);
        to.Number(day.Acts);
        to.Number(day.Awards);
        to.Number(day.Messages);
        to.Number(day.Idle);
        to.Number(day.Counted);
        to.Number(day.Thanked);
        to.Number(day.InPart);
        to.Real(day.Heat);
        to.Real(day.Change);
        to.Number(day.Points);
        var used = day;
        foreach (var amount in used.Used)
        {
            to.Real(amount);
        }
    }

    private static void Read(ref Reader from, ref DayUse day)
    {
        day = new DayUse
        {
            Day = from.Day(),
            Acts = from.Day(),
            Awards = from.Day(),
            Messages = from.Day(),
            Idle = from.Day(),
            Counted = from.Day(),
            Thanked = from.Day(),
            InPart = from.Day(),
            Heat = from.Real(),
            Change = from.Real(),
            Points = from.Number(),
        };
        foreach (ref var amount in day.Used)
        {
            amount = from.Real();
        }
    }

    private static void Write(ref Bytes to, in ReceivedWindow received)
    {
        var first = Math.Max(0, received.Day - ReceivedWindow.Days + 1);
        to.Number(received.Day);
        for (var day = first; day <= received.Day; day++)
        {
            to.Real(received[day].Amount);
            to.Number(received[day].Count);
        }
    }

    private static void Read(ref Reader from, ref ReceivedWindow received)
    {
        var last = from.Day();
        for (var day = Math.Max(0, last - ReceivedWindow.Days + 1); day <= last; day++)
        {
            received.Restore(day, from.Real(), from.Day());
        }
    }
}
