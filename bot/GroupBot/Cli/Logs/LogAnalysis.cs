using System.Text.Json.Nodes;
using GroupBot.Core.Circles;
using GroupBot.Core.Health;
using GroupBot.Core.Influence;
using GroupBot.Core.Scoring;

namespace GroupBot.Cli.Logs;

/// <summary>
/// All measures of a log, as JSON. Activity is read at the last line; circles, influence and health are those of the night that
/// ends the last day.
/// </summary>
internal sealed class LogAnalysis
{
    private const int Digits = 10, Week = 7, Month = 30;

    private readonly LogReplay _replay;
    private readonly IReadOnlyList<string> _names;
    private readonly ScoreNight _night;
    private readonly IReadOnlySet<long> _gone, _staff;
    private readonly List<PairScore> _pairs;

    private LogAnalysis(LogReplay replay, IReadOnlyList<string> names)
    {
        (_replay, _names, _gone, _staff) = (replay, names, replay.Gone(), replay.Staff());
        _night = new ScoreNight(replay.DayStart, replay.Day, replay.Day - 1, replay.Book.Group!);
        _pairs = [.. replay.Book.Pairs.OrderBy(pair => (pair.FromNo, pair.ToNo))];
    }

    /// <param name="names">By number, from 1.</param>
    /// <param name="top">So many members at most are listed.</param>
    public static JsonObject Of(LogReplay replay, IReadOnlyList<string> names, int top, int seed)
    {
        replay.PassTo(replay.Day + 1);
        return new LogAnalysis(replay, names).Json(top, seed);
    }

    private JsonObject Json(int top, int seed)
    {
        var people = ScoreNightRun.PeopleOf(_pairs.Select(pair => new GiftCount(pair.FromNo, pair.ToNo, ScoreNightRun.GiftsOf(pair, _night.Day))));
        return new JsonObject
        {
            ["rows"] = _replay.Rows,
            ["first"] = DateTimeOffset.FromUnixTimeMilliseconds(_replay.FirstAt).UtcDateTime,
            ["last"] = DateTimeOffset.FromUnixTimeMilliseconds(_replay.LastAt).UtcDateTime,
            ["days"] = _replay.Day - _replay.FirstDay,
            ["nights"] = _replay.Nights,
            ["members"] = _names.Count,
            ["circles"] = Circles(),
            ["health"] = _replay.Day - _replay.FirstDay < HealthNight.FirstDays ? null : Health(),
            ["numbers"] = _replay.Day - _replay.FirstDay < HealthNight.FirstDays ? null : LogNumbers.Of(_replay, new NightPeople(_gone, _staff), HealthInput()),
            ["graph"] = Graph(seed),
            ["by_member"] = Members(top, people, Influence(people, seed)),
        };
    }

    private JsonObject Circles()
    {
        var json = new JsonObject();
        foreach (var circle in (Circle[])[Circle.Core, Circle.Active, Circle.Peripheral, Circle.Dormant, Circle.New])
        {
            json[Name(circle)] = _replay.CountOf(circle);
        }

        var from = _replay.Book.Group!.Thresholds;
        json["peripheral_from"] = Rounded(from.Peripheral);
        json["active_from"] = Rounded(from.Active);
        json["core_from"] = Rounded(from.Core);
        return json;
    }

    private HealthNightInput HealthInput()
    {
        var members = _replay.Book.Members;
        var messages = members.ToDictionary(member => member.MemberNo, member => _replay.MessagesOf(member, Month));
        return new HealthNightInput
        {
            Night = _night,
            DayStart = _replay.DayStart,
            Members = members,
            Gone = _gone,
            MemberCount = members.Count(member => !_gone.Contains(member.MemberNo)),
            Ties = [.. _pairs.Where(pair => pair.LastDay >= _night.Day - Month).Select(pair => (pair.FromNo, pair.ToNo))],
            Messages = [.. messages.Where(one => !_staff.Contains(one.Key)).Select(one => one.Value)],
            AllMessages = messages.Values.Sum(),
            Weeks = [.. Enumerable.Range(0, HealthNight.MostWeeks).Reverse().Select(week => _replay.Circles.GetValueOrDefault(_night.Day - (week * Week))).OfType<IReadOnlyList<long>>()],
        };
    }

    private JsonObject Health()
    {
        var measures = HealthNight.Of(HealthInput());
        var (whole, lines) = GroupHealth.Of(measures);
        return new JsonObject
        {
            ["health"] = Rounded(whole),
            ["parts"] = new JsonArray([.. lines.Select(line => new JsonObject
            {
                ["part"] = Name(line.Part),
                ["value"] = Rounded(line.Value),
                ["of"] = line.Of,
                ["score"] = Rounded(line.Score),
                ["weight"] = Rounded(line.Weight),
            })]),
        };
    }

    /// <summary>Who answered, thanked, reacted to or named whom in 90 days: null where nobody did.</summary>
    private JsonObject? Graph(int seed)
    {
        var clock = _night.Group.TieClock.FactorAt(_night.At);
        List<GraphEdge> edges =
        [
            .. _pairs.Where(pair => pair.LastDay >= _night.Day - InfluenceNight.Days && pair.Tie > 0)
                .Select(pair => new GraphEdge((int)pair.FromNo - 1, (int)pair.ToNo - 1, TieStrength.Weight(pair.Tie / clock))),
        ];
        if (edges.Count == 0)
        {
            return null;
        }

        var json = GraphAnalysis.Of(new EdgeFile(_names, edges, edges.Count, 0, null, null), new GraphWishes(false, false, 0, seed));
        foreach (var ofAFile in (string[])["rows", "loops", "by_node"])
        {
            json.Remove(ofAFile);
        }

        return json;
    }

    private Dictionary<long, InfluenceLine> Influence(Dictionary<long, int> people, int seed)
    {
        var clock = _night.Group.TieClock.FactorAt(_night.At);
        return InfluenceRun.Of(
            _night, _replay.Book.Members, new NightPeople(_gone, _staff), _replay.Book.CircleOf,
            _pairs.Select(pair => (new InfluenceTie(pair.FromNo, pair.ToNo, pair.Tie / clock), pair.LastDay)), people, _replay.Referrals,
            unchecked((ulong)seed)).ToDictionary(line => line.Person.MemberNo);
    }

    private JsonArray Members(int top, Dictionary<long, int> people, Dictionary<long, InfluenceLine> influence)
    {
        var group = _replay.Book.Group!;
        return new JsonArray([.. _replay.Book.Members
            .Select(member => (Member: member, Heat: member.Heat.At(group.Clocks.Now, _replay.LastAt)))
            .OrderByDescending(one => one.Heat).ThenBy(one => one.Member.MemberNo)
            .Take(top)
            .Select(one =>
            {
                var line = influence.GetValueOrDefault(one.Member.MemberNo);
                return new JsonObject
                {
                    ["name"] = _names[(int)one.Member.MemberNo - 1],
                    ["heat"] = Rounded(one.Heat),
                    ["points"] = one.Member.Points,
                    ["level"] = one.Member.Level(_replay.Book),
                    ["circle"] = _gone.Contains(one.Member.MemberNo) ? "left" : _staff.Contains(one.Member.MemberNo) ? "staff" : Name(_replay.Book.CircleOf(one.Member.MemberNo)),
                    ["influence"] = line is null ? null : Rounded(line.Parts.Score),
                    ["influence_place"] = line?.Place,
                    ["people"] = people.GetValueOrDefault(one.Member.MemberNo),
                    ["active_days"] = one.Member.ActiveDays,
                };
            })]);
    }

    private static string Name(Circle circle) => circle switch
    {
        Circle.New => "new",
        Circle.Dormant => "dormant",
        Circle.Peripheral => "peripheral",
        Circle.Active => "active",
        Circle.Core => "core",
    };

    private static string Name(HealthPart part) => part switch
    {
        HealthPart.Participation => "participation",
        HealthPart.NewcomersMet => "newcomers_met",
        HealthPart.Activation => "activation",
        HealthPart.Retention => "retention",
        HealthPart.Mutuality => "mutuality",
        HealthPart.Spread => "spread",
        HealthPart.Renewal => "renewal",
        HealthPart.Safety => "safety",
    };

    public static double? Rounded(double? value) => value is { } exact ? Math.Round(exact, Digits) : null;
}
