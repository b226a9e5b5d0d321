using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace GroupBot.Cli;

/// <summary>
/// Keys that nobody reads: a misspelt one would otherwise be passed over in silence, and a bot with a misspelt token would
/// play in a sandbox. What there is says the example file, which is part of the program.
/// </summary>
internal static class UnknownKeys
{
    /// <summary>Read by .NET itself, or judged where they are read.</summary>
    private static readonly string[] Others = ["Logging", "Kestrel", "AllowedHosts", "Groups:Defaults"];

    /// <summary>So many letters may be wrong, left out or too many for a key to be taken for another.</summary>
    private const int Slips = 2;

    private static readonly Lazy<IReadOnlyList<string>> Known = new(ReadExample);

    /// <summary>A line for each key of the files, and each of the environment that is meant for this program.</summary>
    public static IEnumerable<string> Of(IConfiguration configuration) => configuration is not IConfigurationRoot root
        ? []
        : root.Providers.SelectMany(provider => provider switch
        {
            JsonConfigurationProvider file => Keys(file, null).Where(key => !IsKnown(key))
                .Select(key => $"{key} in {file.Source.Path} is unknown{Meant(key)}."),
            EnvironmentVariablesConfigurationProvider environment => Keys(environment, null).Where(key => IsOurs(key) && !IsKnown(key))
                .Select(key => $"The environment variable {Variable(key)} is unknown{Meant(key, Variable)}."),
            _ => [],
        }).Distinct(StringComparer.OrdinalIgnoreCase);

    private static bool IsKnown(string key) => Known.Value.Contains(key, StringComparer.OrdinalIgnoreCase)
        || Others.Any(other => key.Equals(other, StringComparison.OrdinalIgnoreCase)
            || key.StartsWith(other + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>The environment is full of other programs' names; ours have a section, perhaps a misspelt one.</summary>
    private static bool IsOurs(string key) => key.Split(':') is [var section, _, ..]
        && Known.Value.Any(known => known.Split(':') is [var name, _, ..] && Distance(name, section) <= Slips);

    private static string Meant(string key, Func<string, string>? write = null) =>
        Known.Value.MinBy(known => Distance(known, key)) is { } near && Distance(near, key) <= Slips
            ? $": perhaps {write?.Invoke(near) ?? near} is meant"
            : ": appsettings.example.json has every key";

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static IReadOnlyList<string> ReadExample()
    {
        using var stream = typeof(UnknownKeys).Assembly.GetManifestResourceStream("appsettings.example.json")
            ?? throw new InvalidOperationException("The example file is not embedded.");
        var example = new ConfigurationBuilder().AddJsonStream(stream).Build();
        return [.. example.Providers.SelectMany(provider => Keys(provider, null))];
    }

    /// <summary>The whole names of all values that one source gives.</summary>
    private static IEnumerable<string> Keys(IConfigurationProvider provider, string? parent)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var key = parent is null ? name : $"{parent}:{name}";
            var below = Keys(provider, key).ToList();
            foreach (var inner in below)
            {
                yield return inner;
            }

            if (below.Count == 0)
            {
                yield return key;
            }
        }
    }

    /// <summary>How many letters to put in, take out or change to make one word the other (Levenshtein 1966), whatever the case.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (same ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
