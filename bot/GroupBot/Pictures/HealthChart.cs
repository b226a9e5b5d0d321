using GroupBot.Core.Health;
using GroupBot.Texts;

namespace GroupBot.Pictures;

/// <summary>What a group is today.</summary>
/// <param name="Active">Who did something in the last 7 days.</param>
/// <param name="Met">Newcomers whom somebody answered within a day, of those who came.</param>
/// <param name="Came">0 where nobody did.</param>
/// <param name="Messages">Today's.</param>
internal sealed record HealthToday(int Members, int Active, int Met, int Came, int Messages);

/// <summary>A group's health: what the picture of <c>/group</c> shows, to its admins.</summary>
/// <param name="Health">0 to 100; null where no part was measured on enough.</param>
/// <param name="Parts">Those that were measured; the picture says of all others that there is nothing yet.</param>
/// <param name="Weeks">0 to 100 a week, the last is this one; null where there was none. The last 12 are shown.</param>
/// <param name="Day">Which day of the first <paramref name="FirstDays"/> it is, and no health is shown; null afterwards.</param>
internal sealed record HealthChart(
    string Group, int? Health, IReadOnlyList<HealthLine> Parts, HealthToday Today, IReadOnlyList<int?> Weeks, int? Day, int FirstDays,
    Language Language);
