using System.Globalization;
using System.Text.Json.Nodes;
using GroupBot.Core.Health;
using GroupBot.Core.Scoring;

namespace GroupBot.Cli.Logs;

/// <summary>What <c>/group numbers</c> shows, of a log that stands in a file and as JSON.</summary>
internal static class LogNumbers
{
    private const int Week = 7, Month = 30;

    /// <param name="people">Who left and was not seen since, and who leads the group and is left out.</param>
    /// <param name="health">Of the night that ends the last day.</param>
    public static JsonObject Of(LogReplay replay, NightPeople people, HealthNightInput health)
    {
        List<MemberScore> members = [.. replay.Book.Members.Where(member => !people.Staff.Contains(member.MemberNo))];
        var days = members.ToDictionary(member => member.MemberNo, member =>
            LogReplay.DaysOf(member).Where(day => day.Acts > 0 && day.Day < replay.Day).ToArray());
        var numbers = GroupNumbers.Of(new NumbersInput
        {
            Day = replay.Day,
            FirstDay = replay.FirstDay,
            Joiners = [.. members.Where(member => member.HasJoined).Select(Joiner)],
            ActiveDays =
            [
                .. days.Where(member => !people.Gone.Contains(member.Key))
                    .Select(member => member.Value.Count(day => day.Day >= replay.Day - ActiveDaysCurve.Days)),
            ],
            // Who left is no member any more, and said what they said.
            Messages =
            [
                .. members.Select(member => (member.MemberNo, Messages: replay.MessagesOf(member, Month)))
                    .Where(one => one.Messages > 0 || !people.Gone.Contains(one.MemberNo)).Select(one => one.Messages),
            ],
        });
        var parts = HealthNight.Of(health).ToDictionary(part => part.Part, part => part.Value);
        return new JsonObject
        {
            ["funnel"] = new JsonArray([.. numbers.Funnel.Select(step => new JsonObject
            {
                ["stage"] = Name(step.Stage),
                ["people"] = step.People,
                ["of_before"] = Json(step.OfBefore),
                ["of_all"] = Json(step.OfAll),
                ["median_days"] = LogAnalysis.Rounded(step.MedianDays),
            })]),
            ["funnel_weeks"] = new JsonArray([.. numbers.FunnelWeeks.Select(week => new JsonObject
            {
                ["week"] = Monday(week.Week),
                ["people"] = new JsonArray([.. week.People.Select(people => JsonValue.Create(people))]),
            })]),
            ["retention"] = new JsonObject
            {
                ["classic"] = ByDay([.. numbers.Classic.Select(share => (Share?)share)]),
                ["rolling"] = ByDay([.. numbers.Rolling.Select(share => (Share?)share)]),
                ["weeks"] = new JsonArray([.. numbers.Retention.Select(row => new JsonObject
                {
                    ["week"] = Monday(row.Week),
                    ["joined"] = row.Joined,
                    ["classic"] = ByDay(row.Classic),
                    ["rolling"] = ByDay(row.Rolling),
                })]),
            },
            ["active_days"] = numbers.ActiveDays is not { } curve ? null : new JsonObject
            {
                ["people"] = new JsonArray([.. curve.People.Select(people => JsonValue.Create(people))]),
                ["active"] = curve.Active,
                ["stickiness"] = LogAnalysis.Rounded(curve.Stickiness),
            },
            ["newcomers_met"] = Json(HealthNight.Met(health)),
            ["absence_factor"] = parts.TryGetValue(HealthPart.Spread, out var half) ? (int)half : null,
            ["gini_speakers"] = LogAnalysis.Rounded(numbers.Talk.AmongSpeakers),
            ["gini_members"] = LogAnalysis.Rounded(numbers.Talk.AmongAll),
            ["reciprocity"] = parts.TryGetValue(HealthPart.Mutuality, out var mutual) ? LogAnalysis.Rounded(mutual) : null,
            ["silent_days"] = SilentDays(replay, health.MemberCount),
        };

        NumbersJoiner Joiner(MemberScore member)
        {
            var joined = HealthNight.JoinDayOf(member, replay.Day, replay.DayStart);
            return new NumbersJoiner(
                joined, [.. days[member.MemberNo].Select(day => day.Day).Where(day => day >= joined)],
                replay.EngagedOn.GetValueOrDefault(member.MemberNo, []), replay.ReferredOn.GetValueOrDefault(member.MemberNo, []));
        }
    }

    /// <summary>Two weeks of days, each against the members of now: a file does not say how many there were.</summary>
    private static int SilentDays(LogReplay replay, int members)
    {
        var spoke = replay.Book.Members.Select(member => LogReplay.DaysOf(member).Where(day => day.Messages > 0).Select(day => day.Day).ToArray()).ToArray();
        var first = Math.Max(replay.Day - DeadGroupAlarm.Days, replay.FirstDay + Week - 1);
        return DeadGroupAlarm.SilentDays(
        [
            .. Enumerable.Range(first, Math.Max(0, replay.Day - first)).Select(day => new SpeakerDay(
                spoke.Count(days => days.Any(said => said > day - Week && said <= day)), members)),
        ]);
    }

    private static JsonObject ByDay(IReadOnlyList<Share?> cells)
    {
        var json = new JsonObject();
        foreach (var (day, cell) in RetentionTable.UsualDays.Zip(cells))
        {
            json[day.ToString(CultureInfo.InvariantCulture)] = Json(cell);
        }

        return json;
    }

    /// <summary>Null where nobody's day is over.</summary>
    private static JsonObject? Json(Share? share) => share is not { Of: > 0 } known ? null : new JsonObject
    {
        ["hits"] = known.Hits,
        ["of"] = known.Of,
        ["value"] = LogAnalysis.Rounded(known.Value),
        ["lower"] = LogAnalysis.Rounded(known.Lower),
        ["upper"] = LogAnalysis.Rounded(known.Upper),
    };

    private static string Monday(int week) => DateOnly.FromDayNumber(week * Week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(FunnelStage stage) => stage switch
    {
        FunnelStage.Joined => "joined",
        FunnelStage.Activated => "activated",
        FunnelStage.Engaged => "engaged",
        FunnelStage.Bought => "bought",
        FunnelStage.BoughtAgain => "bought_again",
        FunnelStage.Referred => "referred",
    };
}
