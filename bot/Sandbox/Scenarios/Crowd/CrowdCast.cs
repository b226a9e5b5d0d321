using System.Globalization;

namespace GroupBot.Sandbox.Scenarios.Crowd;

/// <summary>
/// Who is in the group, and how each one is. How much each says falls with the rank as 1/rank, the power law found in
/// online talk again and again (Zipf; Whittaker and others, "The dynamics of mass interaction", 1998), and a third only
/// reads ("90-9-1", Nielsen 2006).
/// </summary>
internal static class CrowdCast
{
    internal static readonly string[] Links = ["海报 · poster", "朋友介绍 · friends", "官网 · website"];

    /// <summary>Conversations begun a day, over all members.</summary>
    private const double MeanRate = 0.45;

    private const double ReadersOnly = 0.33, Newcomers = 0.35;

    /// <summary>The owner is 0; leader, ring and spammer have places of their own.</summary>
    internal static IReadOnlyList<CrowdMember> Make(CrowdOptions options, Draws draws)
    {
        // The first four are the demo's people where it is their group: the owner and three members.
        const int Leader = 4, Spammer = 5, FirstAdmirer = 6;
        var ring = Math.Min(5, options.Members / 4);
        var rates = Rates(options.Members, draws);
        var circles = Math.Max(2, options.Members / 25);
        return [.. Enumerable.Range(0, options.Members).Select(index =>
        {
            var role = index switch
            {
                Leader => CrowdRole.Leader,
                Spammer => CrowdRole.Spammer,
                >= FirstAdmirer when index < FirstAdmirer + ring => CrowdRole.Admirer,
                _ => CrowdRole.Ordinary,
            };
            var speaksChinese = role == CrowdRole.Leader || draws.Chance(0.7);
            var member = new CrowdMember(index, role)
            {
                Name = Name(index, speaksChinese, draws),
                Username = "reader" + (index + 1).ToString("000", CultureInfo.InvariantCulture),
                SpeaksChinese = speaksChinese,
                Rate = role switch
                {
                    CrowdRole.Leader => Math.Max(2, rates.Max() / 2),
                    CrowdRole.Admirer => 1,
                    CrowdRole.Spammer => 0,
                    _ => rates[index],
                },
                Hour = draws.Normal(draws.One<double>([8, 12.5, 21, 21.5]), 1),
                Circle = role == CrowdRole.Admirer ? -1 : draws.Below(circles),
            };
            return Stay(member, options, draws);
        })];
    }

    private static double[] Rates(int members, Draws draws)
    {
        var readers = (int)(members * ReadersOnly);
        var rates = Enumerable.Range(1, members).Select(rank => rank > members - readers ? 0 : 1.0 / rank).ToArray();
        var scale = MeanRate * members / rates.Sum();
        draws.Shuffle(rates.AsSpan());
        return [.. rates.Select(rate => rate * scale)];
    }

    private static CrowdMember Stay(CrowdMember member, CrowdOptions options, Draws draws)
    {
        var days = options.Days;
        if (member.Index < 4 || member.Role is CrowdRole.Leader or CrowdRole.Admirer)
        {
            return member;
        }

        if (member.Role == CrowdRole.Spammer)
        {
            return member with { From = Instant(Math.Max(0, days * 0.75), draws), Link = Links[^1] };
        }

        // Into a dying group hardly anybody comes, and only at first; out of it many go.
        if (draws.Chance(options.IsDying ? Newcomers / 3 : Newcomers) && days > 1)
        {
            var from = Instant(draws.Uniform(0, (options.IsDying ? days / 3.0 : days) - 1), draws);
            var goes = draws.Chance(options.IsDying ? 0.5 : 0.15);
            return member with
            {
                From = from,
                Link = draws.One(Links),
                Until = goes ? from + TimeSpan.FromDays(draws.Uniform(0.2, 7)) : TimeSpan.MaxValue,
            };
        }

        return draws.Chance(options.IsDying ? 0.35 : 0.03)
            ? member with { Until = TimeSpan.FromDays(draws.Uniform(days / 3.0, days)) }
            : member;
    }

    /// <summary>Some waking hour of that day.</summary>
    private static TimeSpan Instant(double day, Draws draws) =>
        TimeSpan.FromDays(Math.Floor(day)) + TimeSpan.FromSeconds(Math.Floor(draws.Uniform(8, 23) * 3600));

    private static string Name(int index, bool speaksChinese, Draws draws)
    {
        var name = speaksChinese
            ? draws.One(CrowdWords.Surnames) + draws.One(CrowdWords.GivenNames)
            : $"{draws.One(CrowdWords.FirstNames)} {draws.One(CrowdWords.Initials)}.";
        return index % 9 == 8 ? name + " 📚" : name;
    }
}
