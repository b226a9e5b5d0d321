using System.Globalization;
using Microsoft.Playwright;

namespace GroupBot.BrowserTests.Kit;

/// <summary>How a person looks at the page: on a desk or on a phone, by day or by night, in which language.</summary>
internal sealed record View(int Width, ColorScheme Scheme, string Locale)
{
    private const int Desk = 1440;
    private const int Phone = 390;

    public static readonly View DeskChinese = new(Desk, ColorScheme.Light, "zh-CN");

    public static readonly View PhoneChinese = new(Phone, ColorScheme.Dark, "zh-CN");

    /// <summary>Four in which every width meets every scheme, every scheme every language and every language every width.</summary>
    public static readonly IReadOnlyList<View> All =
    [
        DeskChinese, new(Desk, ColorScheme.Dark, "en-GB"), new(Phone, ColorScheme.Light, "en-GB"), PhoneChinese,
    ];

    /// <summary>
    /// Two flows, one in each language, one on each width, one by day and one by night; <see cref="Other"/> is how each state on
    /// the way is looked at as well, so that with both of them all is seen in all of <see cref="All"/>.
    /// </summary>
    public static readonly IReadOnlyList<View> Flows = [PhoneChinese, All[1]];

    /// <summary>The other width by the other light.</summary>
    public View Other => All.Single(view => view.Locale == Locale && view != this);

    public bool IsNarrow => Width == Phone;

    public int Height => IsNarrow ? 844 : 900;

    /// <summary>The page's own words are in the browser's language.</summary>
    public string Say(string chinese, string english) => Locale == "zh-CN" ? chinese : english;

    /// <summary>The tail of a screenshot's name.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Width}-{(Scheme is ColorScheme.Dark ? "dark" : "light")}-{Say("zh", "en")}");
}
