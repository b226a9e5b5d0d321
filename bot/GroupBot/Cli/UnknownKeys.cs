using GroupBot.Core.Activity;
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

    /// <summary>The environment is full of other programs' names; ours have a section, perhaps a misspelt one, or are near to one without.</summary>
    private static bool IsOurs(string key) => key.Split(':') is [var section, _, ..]
        ? Known.Value.Any(known => known.Split(':') is [var name, _, ..] && Slips.Distance(name, section) <= Slips.Most)
        : Known.Value.Any(known => !known.Contains(':', StringComparison.Ordinal) && IsNear(key, known));

    /// <summary>
    /// True where a name without a section is one of ours, misspelt. All in capitals (or in none, as proxies have it), others'
    /// names are written: there one slip is enough, and OWNER and URL are words of their own.
    /// </summary>
    private static bool IsNear(string name, string known)
    {
        var isWrittenAsOurs = name.Any(char.IsAsciiLetterUpper) && name.Any(char.IsAsciiLetterLower);
        var most = isWrittenAsOurs && known.Length > 4 ? Slips.Most : 1;
        var isWord = !isWrittenAsOurs && name.Equals(known[..^1], StringComparison.OrdinalIgnoreCase);
        return !isWord && char.ToUpperInvariant(name[0]) == known[0] && Slips.Distance(name, known) <= most;
    }

    private static string Meant(string key, Func<string, string>? write = null) => Slips.Nearest(key, Known.Value) is { } near
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
}
