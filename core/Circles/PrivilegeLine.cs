using System.Globalization;

namespace GroupBot.Core.Circles;

/// <summary>A table of privileges as a line that people write: <c>links=2, events=3+regular, motions=core</c>; what it leaves out stays as it was.</summary>
public static class PrivilegeLine
{
    private const int HighestLevel = 1000;

    private static readonly Dictionary<Privilege, string[]> Privileges = new()
    {
        [Privilege.PostStickers] = ["stickers", "贴纸", "发贴纸"],
        [Privilege.PostLinks] = ["links", "链接", "发链接"],
        [Privilege.Nominate] = ["nominate", "提名"],
        [Privilege.CreateEvent] = ["events", "活动", "办活动"],
        [Privilege.StartMotion] = ["motions", "提案", "发起提案"],
    };

    private static readonly Dictionary<Circle, string[]> Circles = new()
    {
        [Circle.Peripheral] = ["member", "伙伴"],
        [Circle.Active] = ["regular", "活跃", "活跃伙伴"],
        [Circle.Core] = ["core", "核心", "核心伙伴"],
    };

    /// <param name="wrong">The part that is none, where there is one.</param>
    /// <returns>Null where a part is none, or says something twice.</returns>
    public static PrivilegeTable? Parse(string text, out string wrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (terms, said) = (new PrivilegeTable().Terms.ToDictionary(), new HashSet<Privilege>());
        foreach (var part in text.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            wrong = part;
            if (part.Split(['=', '＝', ':', '：'], 2, StringSplitOptions.TrimEntries) is not [var name, { Length: > 0 } asks]
                || Find(Privileges, name) is not { } privilege || TermsOf(asks) is not { } term || !said.Add(privilege))
            {
                return null;
            }

            terms[privilege] = term;
        }

        wrong = "";
        return new PrivilegeTable { Terms = terms };
    }

    /// <summary>As it is stored: all of it, in the order of the privileges.</summary>
    public static string Write(PrivilegeTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return string.Join(", ", table.Terms.OrderBy(row => row.Key).Select(row => $"{Privileges[row.Key][0]}={Write(row.Value)}"));
    }

    private static string Write(PrivilegeTerms terms) => terms switch
    {
        { LeastCircle: { } circle, LeastLevel: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{terms.LeastLevel}+{Circles[circle][0]}"),
        { LeastCircle: { } circle } => Circles[circle][0],
        _ => terms.LeastLevel.ToString(CultureInfo.InvariantCulture),
    };

    private static PrivilegeTerms? TermsOf(string text)
    {
        var (level, circle) = ((int?)null, (Circle?)null);
        foreach (var part in text.Split(['+', '＋'], StringSplitOptions.TrimEntries))
        {
            if (level is null && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= HighestLevel)
            {
                level = number;
            }
            else if (circle is null && Find(Circles, part) is { } found)
            {
                circle = found;
            }
            else
            {
                return null;
            }
        }

        return new PrivilegeTerms(level ?? 0, circle);
    }

    private static T? Find<T>(Dictionary<T, string[]> names, string name)
        where T : struct =>
        names.Where(row => row.Value.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(row => (T?)row.Key).FirstOrDefault();
}
