namespace GroupBot.Sandbox.Scenarios;

/// <summary>What stood at the open places of a phrase.</summary>
/// <param name="Places">Who, whom, quote, emoji, time … by name; an optional one that was left out is missing.</param>
/// <param name="Text">After the colon; "" where there is none.</param>
internal sealed record Found(IReadOnlyDictionary<string, string> Places, string Text)
{
    internal string this[string place] => Places[place];

    internal string? At(string place) => Places.GetValueOrDefault(place);
}

/// <summary>What an expectation sees at one look.</summary>
/// <param name="Holds">It is as it should be.</param>
/// <param name="Came">What there is instead, for the reader.</param>
internal readonly record struct Sight(bool Holds, Said Came);

/// <summary>One thing that can be written in a scenario. Exactly one of Do, Expect, Keep and IsWait is set.</summary>
/// <param name="English">An example.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Templates">The forms it has in both languages, see <see cref="Template"/>.</param>
internal sealed record Phrase(string English, string Chinese, params string[] Templates)
{
    private readonly Lazy<IReadOnlyList<Template>> _templates = new(() => [.. Templates.Select(text => new Template(text))]);

    /// <summary>Ends with a colon and a text.</summary>
    internal bool HasText { get; init; }

    /// <summary>Somebody does something.</summary>
    internal Action<Stage, Found>? Do { get; init; }

    /// <summary>Must become so before patience ends.</summary>
    internal Func<Stage, Found, Sight>? Expect { get; init; }

    /// <summary>Must stay so, for "time" or the usual while.</summary>
    internal Func<Stage, Found, Sight>? Keep { get; init; }

    /// <summary>Nothing is done and nothing looked at: the clock goes on by "time".</summary>
    internal bool IsWait { get; init; }

    /// <summary>Null where the line says something else.</summary>
    internal Found? Match(ScenarioLine line) => HasText == line.Text is not null
        ? _templates.Value.Select(t => t.Match(line.Head)).FirstOrDefault(places => places is not null) is { } found
            ? new Found(found, line.Text ?? "")
            : null
        : null;

    /// <summary>How many of its own words stand in a line that nothing fitted.</summary>
    internal double Likeness(string line) => _templates.Value.Max(template => template.Likeness(line));
}
