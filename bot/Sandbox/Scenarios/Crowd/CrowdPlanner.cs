namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>
/// Writes a group's life down. Conversations begin by each one's habits and go on by themselves: every message draws
/// answers and reactions, each answer fewer than the one before, so that talk comes in bursts as in real groups (a
/// self-exciting process after Hawkes, with a branching ratio below 1).
/// </summary>
internal sealed class CrowdPlanner
{
    /// <summary>Answers to what begins a conversation; each further level has a part of that.</summary>
    private const double MeanAnswers = 0.5, Fading = 0.6, MeanReactions = 0.7;

    private const double RingReacts = 0.8, RingAnswers = 0.2;

    private readonly CrowdOptions _options;

    private readonly Draws _draws;

    private readonly CrowdTalk _talk;

    private readonly IReadOnlyList<CrowdMember> _members;

    private readonly double[] _weights;

    private readonly List<CrowdEvent> _events = [];

    private CrowdPlanner(CrowdOptions options)
    {
        _options = options;
        _draws = new Draws(options.Seed);
        _talk = new CrowdTalk(_draws);
        _members = CrowdCast.Make(options, _draws);
        _weights = new double[_members.Count];
    }

    internal static CrowdPlan Make(CrowdOptions options)
    {
        var planner = new CrowdPlanner(options);
        foreach (var member in planner._members)
        {
            planner.ComeAndGo(member);
        }

        for (var day = 0; day < options.Days; day++)
        {
            foreach (var member in planner._members)
            {
                planner.Live(member, day);
            }
        }

        var end = TimeSpan.FromDays(options.Days);
        // Sorting keeps the order of what is drawn for the same instant.
        return new CrowdPlan(planner._members, [.. planner._events.Where(e => e.At < end).OrderBy(e => e.At)]);
    }

    private void ComeAndGo(CrowdMember member)
    {
        if (member.Link is not null)
        {
            _events.Add(new CrowdEvent(member.From, CrowdDeed.Join, member.Index));
            if (member.Role == CrowdRole.Ordinary && _draws.Chance(0.5))
            {
                Say(member, member.From + _draws.Delay(3), _talk.Greeting(member), null, 0);
            }
        }

        if (member.Until < TimeSpan.MaxValue)
        {
            _events.Add(new CrowdEvent(member.Until, CrowdDeed.Leave, member.Index));
        }
    }

    private void Live(CrowdMember member, int day)
    {
        if (member.Role == CrowdRole.Spammer)
        {
            Spam(member, day);
            return;
        }

        for (var count = _draws.Poisson(member.Rate * Mood(day)); count > 0; count--)
        {
            var hour = (_draws.Normal(member.Hour, 2) + 48) % 24;
            Say(member, TimeSpan.FromDays(day) + TimeSpan.FromSeconds(Math.Floor(hour * 3600)), _talk.Opening(member), null, 0);
        }
    }

    /// <summary>Two days in seven are livelier; a dying group ends at a thirtieth of what it was.</summary>
    private double Mood(int day) =>
        (day % 7 >= 5 ? 1.25 : 1) * (_options.IsDying ? Math.Exp(-3.4 * day / Math.Max(1, _options.Days - 1)) : 1);

    /// <summary>The same advertisement a few times within minutes.</summary>
    private void Spam(CrowdMember member, int day)
    {
        for (var count = _draws.Poisson(2); count > 0; count--)
        {
            var at = TimeSpan.FromDays(day) + TimeSpan.FromSeconds(Math.Floor(_draws.Uniform(0, 24 * 3600)));
            var text = _talk.Spam(member);
            for (var copies = 1 + _draws.Below(3); copies > 0; copies--)
            {
                Say(member, at, text, null, 0);
                at += TimeSpan.FromSeconds(20 + _draws.Below(120));
            }
        }
    }

    private void Say(CrowdMember member, TimeSpan at, string text, CrowdEvent? target, int level)
    {
        if (!member.IsThere(at))
        {
            return;
        }

        var said = new CrowdEvent(at, CrowdDeed.Say, member.Index) { Text = text, Target = target };
        _events.Add(said);
        var mood = _options.IsDying ? Mood((int)at.TotalDays) : 1;
        for (var count = _draws.Poisson(MeanAnswers * member.Pull * Math.Pow(Fading, level) * mood); count > 0; count--)
        {
            Answer(said, level + 1);
        }

        for (var count = _draws.Poisson(MeanReactions * member.Pull * mood); count > 0; count--)
        {
            React(said);
        }

        if (member.Role == CrowdRole.Admirer)
        {
            Admire(said, level);
        }
    }

    private void Answer(CrowdEvent said, int level)
    {
        var at = said.At + _draws.Delay(4);
        if (Responder(said, at) is { } member)
        {
            Say(member, at, _talk.Answer(member), said, level);
        }
    }

    private void React(CrowdEvent said)
    {
        var at = said.At + _draws.Delay(8);
        if (Responder(said, at) is { } member)
        {
            _events.Add(new CrowdEvent(at, CrowdDeed.React, member.Index) { Text = _draws.One(CrowdWords.Emoji), Target = said });
        }
    }

    private void Admire(CrowdEvent said, int level)
    {
        foreach (var other in _members.Where(m => m.Role == CrowdRole.Admirer && m.Index != said.Who))
        {
            if (_draws.Chance(RingReacts))
            {
                _events.Add(new CrowdEvent(said.At + _draws.Delay(2), CrowdDeed.React, other.Index) { Text = _draws.One(CrowdWords.Praise), Target = said });
            }

            // Only at the beginning of a talk, or a ring would never stop.
            if (level == 0 && _draws.Chance(RingAnswers))
            {
                Say(other, said.At + _draws.Delay(3), _talk.Answer(other), said, level + 1);
            }
        }
    }

    /// <summary>Somebody who is awake, more likely of the same circle, more likely a talker.</summary>
    private CrowdMember? Responder(CrowdEvent said, TimeSpan at)
    {
        var author = _members[said.Who];
        var hour = at.TotalHours % 24;
        foreach (var member in _members)
        {
            var near = member.Circle == author.Circle ? 5.0 : 1.0;
            var away = Math.Abs(hour - member.Hour) is var apart && Math.Min(apart, 24 - apart) > 6 ? 0.2 : 1.0;
            _weights[member.Index] = member.Index == author.Index || member.Role == CrowdRole.Spammer || !member.IsThere(at) ? 0
                : member.Role == CrowdRole.Admirer ? 0.02 : (Math.Min(member.Rate, 4) + 0.05) * near * away;
        }

        return _draws.Weighted(_weights) is var index and >= 0 ? _members[index] : null;
    }
}
