using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>The scripts against which the engine is held. Of each, nothing is known to the engine but its rows.</summary>
internal static class Attacks
{
    public static readonly IReadOnlyList<(string Name, Func<HonestGroup, int, Attack> Make)> All =
    [
        ("message farm", MessageFarm), ("ring of three", (group, seed) => Ring(group, seed, 3)), ("ring of eight", (group, seed) => Ring(group, seed, 8)),
        ("ring of twenty", (group, seed) => Ring(group, seed, 20)),
        ("fooled by a ring", FooledByARing), ("serial likes", SerialLikes), ("referral burst", ReferralBurst), ("alts in step", AltsInStep), ("bought hellos", BoughtHellos),
        ("scripted check-in", ScriptedCheckIn), ("one-liners", OneLiners), ("inviter's alt", InvitersAlt),
        ("welcome sniper", WelcomeSniper), ("crowd of sixty", CrowdOfSixty),
    ];

    /// <summary>500 messages a day, each another text.</summary>
    public static Attack MessageFarm(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 1);
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            for (var i = 0; i < 500; i++)
            {
                attack.Say(attack.Accounts[0], attack.Sometime(day), visible: 4 + attack.Random.Next(40));
            }
        }

        return attack.End("message farm", isOneKind: true);
    }

    /// <summary>Each writes a little, answers the others, and reacts to them 20 times a day.</summary>
    public static Attack Ring(HonestGroup group, int seed, int accounts) => Ring(new AttackWriter(group, seed, accounts)).End($"ring of {accounts}");

    /// <summary>A ring of eight each of whom two honest members welcome, and a third answers once.</summary>
    public static Attack FooledByARing(HonestGroup group, int seed)
    {
        var attack = Ring(new AttackWriter(group, seed, 8));
        foreach (var first in attack.Rows.Rows.Where(row => row.Kind is ActivityKind.Message).DistinctBy(row => row.MemberNo).ToArray())
        {
            foreach (var (days, i) in ((int, int)[])[(0, 0), (0, 1), (20, 2)])
            {
                attack.Say(3 + ((first.MemberNo!.Value + (i * 5)) % 14), first.At + (days * Day) + ((i + 1) * Minute), first);
            }
        }

        return attack.End("fooled by a ring", givesOthers: true);
    }

    private static AttackWriter Ring(AttackWriter attack)
    {
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            LogRow[] said = [.. attack.Accounts.SelectMany(account => Enumerable.Range(0, 3).Select(i => attack.Say(account, At(day, 9 + i) + (account % 60 * Second))))];
            foreach (var account in attack.Accounts)
            {
                var others = said.Where(row => row.MemberNo != account).ToArray();
                for (var i = 0; i < 20; i++)
                {
                    attack.Rows.React(account, At(day, 13) + (i * 11 * Minute) + attack.Random.Next(60_000), others[attack.Random.Next(others.Length)]);
                }

                for (var i = 0; i < 3; i++)
                {
                    attack.Say(account, At(day, 18 + i) + attack.Random.Next(3_000_000), others[attack.Random.Next(others.Length)]);
                }
            }
        }

        return attack;
    }

    /// <summary>Twelve like all that one of them writes, each within seconds, a message a minute.</summary>
    public static Attack SerialLikes(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 13);
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            for (var i = 0; i < 12; i++)
            {
                var said = attack.Say(attack.Accounts[0], At(day, 12) + (i * 20 * Second));
                foreach (var liker in attack.Accounts.Skip(1))
                {
                    attack.Rows.React(liker, said.At + Second + attack.Random.Next(9_000), said);
                }
            }
        }

        return attack.End("serial likes");
    }

    /// <summary>
    /// Forty within a day by one inviter, each of whom writes on three days; the inviter is thanked for what the feature let
    /// through, and talks a little.
    /// </summary>
    public static Attack ReferralBurst(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 41);
        attack.JoinTogether(seconds: 300);
        var inviter = attack.Accounts[0];
        foreach (var day in attack.Days)
        {
            attack.Say(inviter, attack.Sometime(day));
            var isEarly = day <= Attack.From + 3;
            foreach (var alt in isEarly ? attack.Accounts.Skip(1) : [])
            {
                attack.Say(alt, attack.Sometime(day));
            }

            // As many as the feature could ever let pass: the week's most, week after week.
            if (day is > Attack.From + 14 and <= Attack.From + 18)
            {
                Invite(attack, inviter, day, ActivityKind.ReferralCounted, 10);
            }
            else if (day is > Attack.From + 30 and <= Attack.From + 34)
            {
                Invite(attack, inviter, day, ActivityKind.ReferralKept, 10);
            }
        }

        return attack.End("referral burst");
    }

    /// <summary>Twenty who come together and do the same each day within a minute: a line, a check-in.</summary>
    public static Attack AltsInStep(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 20);
        attack.JoinTogether(seconds: 5);
        foreach (var day in attack.Days)
        {
            var at = attack.Sometime(day);
            foreach (var account in attack.Accounts)
            {
                attack.Say(account, at + attack.Random.Next(30_000));
                attack.Rows.CheckIn(account, at + 30_000 + attack.Random.Next(30_000));
            }
        }

        return attack.End("alts in step");
    }

    /// <summary>Thirty who were bought, and write 大家好 once on each of three days.</summary>
    public static Attack BoughtHellos(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 30);
        attack.JoinTogether();
        foreach (var day in attack.Days.Take(3))
        {
            foreach (var account in attack.Accounts)
            {
                attack.Say(account, attack.Sometime(day), visible: 6);
            }
        }

        return attack.End("bought hellos", isOneKind: true);
    }

    /// <summary>Sixty scripts that check in at the same second of each day.</summary>
    public static Attack ScriptedCheckIn(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 60);
        attack.JoinTogether();
        var second = attack.Random.Next(36_000);
        foreach (var day in attack.Days)
        {
            foreach (var account in attack.Accounts)
            {
                attack.Rows.CheckIn(account, At(day, 8) + (second * Second));
                if (day - Attack.From is 7 or 30)
                {
                    attack.Rows.Count(ActivityKind.StreakReached, account, At(day, 8) + (second * Second), day - Attack.From);
                }
            }
        }

        return attack.End("scripted check-in", isOneKind: true);
    }

    /// <summary>Ten accounts of one short line a day, in answer to whoever spoke.</summary>
    public static Attack OneLiners(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 10);
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            foreach (var account in attack.Accounts)
            {
                var to = attack.Honest(day);
                attack.Say(account, to.At + attack.Random.Next(600_000), to, visible: 4 + attack.Random.Next(6));
            }
        }

        return attack.End("one-liners", givesOthers: true);
    }

    /// <summary>One who invites two accounts a day, each of which an alt answers, so that each comes to count; the alt thanks the inviter.</summary>
    public static Attack InvitersAlt(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 62);
        var (inviter, alt) = (attack.Accounts[0], attack.Accounts[1]);
        attack.Rows.Join(inviter, At(Attack.From, 9));
        attack.Rows.Join(alt, At(Attack.From, 10));
        foreach (var day in attack.Days)
        {
            var said = attack.Say(inviter, attack.Sometime(day));
            attack.Say(alt, said.At + Minute, said);
            attack.Rows.Thank(alt, said.At + (2 * Minute), said);
            for (var i = 0; i < 60; i++)
            {
                var (invited, age) = (attack.Accounts[2 + i], day - Attack.From - 1 - (i / 2));
                if (age == 0)
                {
                    attack.Rows.Join(invited, At(day, 7));
                }

                if (age is >= 0 and < 3)
                {
                    var line = attack.Say(invited, attack.Sometime(day), said, visible: 8);
                    attack.Rows.React(alt, line.At + Minute, line);
                }
                else if (age is 14 or 30)
                {
                    attack.Rows.Invited(age is 14 ? ActivityKind.ReferralCounted : ActivityKind.ReferralKept, inviter, At(day, 12), invited);
                }
            }
        }

        return attack.End("inviter's alt");
    }

    /// <summary>Our own: one who answers each newcomer within seconds, so that the welcome is theirs, and whoever spoke last four times a day.</summary>
    public static Attack WelcomeSniper(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 1);
        attack.JoinTogether();
        var met = group.Members.Where(member => member.Joins is not null).Select(member => member.No).ToHashSet();
        foreach (var day in attack.Days)
        {
            foreach (var hello in attack.SaidOn(day))
            {
                if (met.Remove(hello.MemberNo!.Value))
                {
                    attack.Say(attack.Accounts[0], hello.At + (3 * Second), hello);
                }
            }

            for (var i = 0; i < 4; i++)
            {
                var to = attack.Honest(day);
                attack.Say(attack.Accounts[0], to.At + (4 * Second), to);
            }
        }

        return attack.End("welcome sniper", givesOthers: true);
    }

    /// <summary>
    /// Our own: sixty who want nobody's attention. Each checks in, writes two lines and answers one of the others a day, so that a
    /// group's thresholds, which follow its people, would follow them.
    /// </summary>
    public static Attack CrowdOfSixty(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 60);
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            LogRow? last = null;
            foreach (var account in attack.Accounts)
            {
                attack.Rows.CheckIn(account, attack.Sometime(day));
                attack.Say(account, At(day, 10) + attack.Random.Next(3_000_000));
                last = attack.Say(account, At(day, 12) + (account % 100 * 90 * Second), last);
            }
        }

        return attack.End("crowd of sixty");
    }

    /// <summary>
    /// All that one can do alone, to the caps, each day: 20 messages, of which five answer somebody, six reactions, a check-in. Nobody
    /// answers.
    /// </summary>
    public static Attack WholeMachine(HonestGroup group, int seed)
    {
        var attack = new AttackWriter(group, seed, 1);
        attack.JoinTogether();
        foreach (var day in attack.Days)
        {
            attack.Rows.CheckIn(attack.Accounts[0], At(day, 8));
            for (var i = 0; i < 20; i++)
            {
                var said = attack.Honest(day);
                attack.Say(attack.Accounts[0], said.At + 5_000, i % 2 is 0 ? said : null);
                if (i % 2 is 0)
                {
                    attack.Rows.React(attack.Accounts[0], said.At + 9_000, said);
                }
            }
        }

        return attack.End("whole machine", givesOthers: true);
    }

    private static void Invite(AttackWriter attack, long inviter, int day, ActivityKind kind, int count)
    {
        var first = kind is ActivityKind.ReferralCounted ? Attack.From + 15 : Attack.From + 31;
        for (var i = 0; i < count; i++)
        {
            attack.Rows.Invited(kind, inviter, At(day, 12) + (i * Minute), attack.Accounts[1 + (((day - first) * count) + i)]);
        }
    }
}
