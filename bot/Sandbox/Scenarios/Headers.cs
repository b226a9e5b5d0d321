using System.Globalization;
using System.Text.RegularExpressions;

namespace GroupBot.Sandbox.Scenarios;

/// <summary>The lines that set the scene: title, zone, start, patience, who plays, and how many are there.</summary>
internal static class Headers
{
    private static readonly Regex Person = new(@"^(?<name>[^@\s][^@]*?)(?:\s+@(?<username>\w+))?$", RegexOptions.CultureInvariant);

    private static readonly Regex Username = new("^[A-Za-z][A-Za-z0-9_]{3,31}$", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, Action<Scenario, ScenarioLine, Action<Said>>> All =
        new(StringComparer.OrdinalIgnoreCase)
        {
            ["title"] = SetTitle,
            ["标题"] = SetTitle,
            ["zone"] = SetZone,
            ["时区"] = SetZone,
            ["start"] = SetStart,
            ["开始"] = SetStart,
            ["patience"] = SetPatience,
            ["最多等"] = SetPatience,
            ["size"] = SetSize,
            ["人数"] = SetSize,
            ["member"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: true),
            ["members"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: true),
            ["成员"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: true),
            ["guest"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: false),
            ["guests"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: false),
            ["群外"] = (scenario, line, wrong) => AddPeople(scenario, line, wrong, isMember: false),
        };

    /// <summary>False where the line is none of these.</summary>
    internal static bool Read(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        if (line.Text is null || line.When is not null || !All.TryGetValue(line.Head, out var set))
        {
            return false;
        }

        set(scenario, line, wrong);
        return true;
    }

    private static void SetTitle(Scenario scenario, ScenarioLine line, Action<Said> wrong) => scenario.Title = line.Text;

    private static void SetZone(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(line.Text!, out var zone))
        {
            scenario.Zone = zone;
            return;
        }

        wrong(new Said(
            $"没有「{line.Text}」这个时区。可以写 Asia/Shanghai、Asia/Taipei、UTC。",
            $"There is no zone \"{line.Text}\". Write one such as Europe/Berlin, Asia/Shanghai or UTC."));
    }

    private static void SetStart(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        scenario.StartsAt = Moment.Read(line.Text!);
        if (scenario.StartsAt is not { IsDate: true })
        {
            wrong(new Said("开始要写日期和时间，比如 开始: 2026-03-02 09:00。", "The start is a date and an hour, such as start: 2026-03-02 09:00."));
        }
        else if (scenario.Steps.Count > 0)
        {
            wrong(new Said("「开始」要写在第一句台词之前。", "The start must stand before the first line that is played."));
        }
    }

    private static void SetPatience(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        if (Spans.Read(line.Text!) is { } patience && patience > TimeSpan.Zero)
        {
            scenario.Patience = patience;
            return;
        }

        wrong(new Said($"「{line.Text}」不是一段时间。可以写 20秒。", $"\"{line.Text}\" is no length of time. Write one such as 20s."));
    }

    private static void SetSize(Scenario scenario, ScenarioLine line, Action<Said> wrong)
    {
        if (int.TryParse(line.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= Scenario.Largest)
        {
            scenario.Size = size;
            return;
        }

        wrong(new Said(
            $"「{line.Text}」不是人数。写 1 到 {Scenario.Largest} 的整数，比如 人数: 312。",
            $"\"{line.Text}\" is no size. Write a whole number from 1 to {Scenario.Largest}, such as size: 312."));
    }

    private static void AddPeople(Scenario scenario, ScenarioLine line, Action<Said> wrong, bool isMember)
    {
        foreach (var written in line.Text!.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries))
        {
            var person = Person.Match(written);
            var username = person.Groups["username"] is { Success: true } name ? name.Value : null;
            if (!person.Success || (username is not null && !Username.IsMatch(username)))
            {
                wrong(new Said(
                    $"「{written}」不是一个人。写名字，后面可以加用户名，比如 成员: 阿强 @aqiang、小北（用户名用英文字母，4 到 32 个字符）。",
                    $"\"{written}\" is no person. Write a name and, if you like, a username: member: Bob @bob_reads, Ann "
                    + "(a username has 4 to 32 letters and digits)."));
            }
            else if (scenario.Cast.Any(other => other.Name == person.Groups["name"].Value))
            {
                wrong(new Said($"「{written}」已经写过了，换个名字。", $"\"{written}\" is named already; choose another name."));
            }
            else
            {
                scenario.Cast.Add(new CastMember(line.Number, person.Groups["name"].Value, username, isMember));
            }
        }
    }
}
