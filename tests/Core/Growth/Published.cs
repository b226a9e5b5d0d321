using System.Globalization;
using System.Text.Json;
using GroupBot.Tests.Contracts;
using NUnit.Framework;

namespace GroupBot.Tests.Core.Growth;

/// <summary>Values that others printed; they lie beside the project, and without them a test says aloud that it skips.</summary>
internal static class Published
{
    public static JsonElement Formulas => Read("formulas/expected-formulas.json");

    public static JsonElement Levels => Read("levels/expected-levels.json");

    public static JsonElement College => Read("collegemsg/expected-collegemsg.json");

    public static JsonElement ChurnBaselines => Read("collegemsg/expected-churn-baselines.json");

    /// <summary>The instant of the first of <see cref="CollegeMessages"/>, unix seconds.</summary>
    public const long CollegeStart = 1_082_040_961;

    /// <summary>Who wrote to whom and when, in unix seconds: a message network of 1,899 people.</summary>
    public static IReadOnlyList<(long From, long To, long At)> CollegeMessages() =>
    [
        .. File.ReadLines(PathOf("collegemsg/CollegeMsg.txt")).Skip(1)
            .Select(line => line.Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .Select(row => (row[0], row[1], row[2])),
    ];

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    private static string PathOf(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Sources.Root, "..", "shared", "data", name));
        if (!File.Exists(path))
        {
            Assert.Ignore($"{path} is absent: nothing holds this arithmetic against values that others printed.");
        }

        return path;
    }
}
