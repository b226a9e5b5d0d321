using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Where a command may be given.</summary>
[Flags]
internal enum Where
{
    Group = 1,
    Private = 2,
    Anywhere = Group | Private,
}

/// <summary>Who may give it. Checked by the router, and by it alone.</summary>
internal enum Needs
{
    Nothing = 0,
    GroupAdmin = 1,
    InstallationOwner = 2,

    /// <summary>In a group its admins; in private everybody, for themselves.</summary>
    GroupAdminOrSelf = 3,
}

internal enum ArgumentKind
{
    /// <summary>One word.</summary>
    Word = 1,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Everything that is left.</summary>
    Rest,

    /// <summary>Somebody: by replying to them, by @name or by a mention.</summary>
    Member,
}

internal sealed record Argument(string Name, ArgumentKind Kind, bool IsOptional = false, long Min = long.MinValue, long Max = long.MaxValue)
{
    /// <summary>True of a word, or of the rest, that is one; null = any is. What is none makes the call unreadable.</summary>
    public Func<string, bool>? Fits { get; init; }

    /// <summary>True of the rest where it begins as it should, which an @ or a digit would show by itself: 昨天.</summary>
    public Func<string, bool>? Begins { get; init; }

    /// <summary>True of the rest where it names something that the bot knows of there: 渠道 春节.</summary>
    public Func<Turn, string, bool>? Names { get; init; }

    /// <summary>
    /// True of somebody who may also be meant by the name that people see, where one of the group alone bears it: for what
    /// admins look at or can take back.
    /// </summary>
    public bool TakesName { get; init; }

    /// <summary>What it is called where it is missing or wrong: 理由, reason. Null = the example alone is shown.</summary>
    public Text? Label { get; init; }

    /// <summary>What people write right behind a number and may leave out, such as 分.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];
}

/// <summary>A command: how it is called, who may, what it says of itself, and what it does.</summary>
internal sealed record CommandSpec(string Name, Text Help, Action<Turn, CommandCall> Run)
{
    public Where Where { get; init; } = Where.Anywhere;
    public Needs Needs { get; init; } = Needs.Nothing;
    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    /// <summary>
    /// What the first word after it chooses, each with arguments and an example of its own, and other words in
    /// <see cref="Words"/>; they share all else with the command, which takes nothing itself then.
    /// </summary>
    public IReadOnlyList<CommandSpec> Parts { get; init; } = [];

    /// <summary>
    /// Two or three lines for whoever asks about this one: what it does, who may, where the answer comes. Every registered
    /// command has it.
    /// </summary>
    public Text? About { get; init; }

    /// <summary>True where its answer in a group is meant for the one who asks: its help then says who can read it.</summary>
    public bool AnswersPersonally { get; init; }

    /// <summary>A line of its help about the group at hand, such as a limit of its own; null = nothing to say.</summary>
    public Func<Turn, Language, Markup?>? AboutHere { get; init; }

    /// <summary>One whole line that works, shown where somebody got it wrong.</summary>
    public string? Example { get; init; }

    /// <summary>The same for those who read Chinese, where there are words in it.</summary>
    public string? ChineseExample { get; init; }

    /// <summary>Whole messages that mean the same, as people write them; compared after folding.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// What an observer hears in messages that say more, and which means this command: who sends such a word alone in private,
    /// or asks for help with it, means the command. Compared after folding.
    /// </summary>
    public IReadOnlyList<string> HeardWords { get; init; } = [];

    /// <summary>What people say who mean it and know no word of it, such as 谁最活跃: they are then offered its button.</summary>
    public IReadOnlyList<string> MeantBy { get; init; } = [];

    /// <summary>
    /// True where a message may go on after one of the words with what the command takes: <c>加分 20 理由</c>. The word then
    /// stands first, and a space, an @ or a digit follows it.
    /// </summary>
    public bool WordsTakeArguments { get; init; }

    /// <summary>Those of the words that are how people talk, too: with anything behind them they are no call, as "day off tomorrow, anyone?".</summary>
    public IReadOnlyList<string> WordsAlone { get; init; } = [];

    /// <summary>
    /// True where a sentence may well begin as a call does ("entrances end at 5"): then no message with one of the words is a call
    /// of somebody who may not give it.
    /// </summary>
    public bool WordsAreTalk { get; init; }

    /// <summary>One whole message that works and begins with one of the words; a must where they take something.</summary>
    public Text? WordExample { get; init; }

    /// <summary>
    /// False keeps it out of the bot's own list and menu, as what leads there. Telegram is told of every command all the same.
    /// </summary>
    public bool IsListed { get; init; } = true;

    /// <summary>True where it is passed over in silence in the wrong place, instead of naming the right one.</summary>
    public bool IsSilentElsewhere { get; init; }

    /// <summary>The same of its words alone: a command of ours is answered wherever it is given.</summary>
    public bool WordsAreSilentElsewhere { get; init; }

    /// <summary>
    /// True of what admins say and ask about somebody else: in private the group is asked for where they lead several, and the
    /// line runs there; in a group the line is deleted where the bot may, so that nobody reads it.
    /// </summary>
    public bool IsAboutOthers { get; init; }

    /// <summary>
    /// True of what <see cref="IsAboutOthers"/> and is of a whole group: in private the group is picked once and remembered, but
    /// for those of its parts that take somebody.
    /// </summary>
    public bool IsAboutGroup { get; init; }

    /// <summary>Its button in the private chat's menu; null = none.</summary>
    public Text? MenuLabel { get; init; }

    /// <summary>Its button where a sentence may mean it and it is not in the menu; null = it is never offered.</summary>
    public Text? OfferLabel { get; init; }

    /// <summary>Its place in that menu, which shows six; lower is sooner.</summary>
    public int MenuRank { get; init; } = 100;

    /// <summary>True where it makes sense when nobody in particular asks (an anonymous administrator).</summary>
    public bool NeedsPerson { get; init; } = true;

    /// <summary>The feature that registered it; set by the registry.</summary>
    public string Feature { get; init; } = "";

    public string? ExampleIn(Language language) => language is Language.En ? Example : ChineseExample ?? Example;

    public string Handler => $"{Feature}.command.{Name}";
}

/// <summary>One call of a command, with its arguments read.</summary>
/// <param name="Event">Null where a button of a menu gave the command.</param>
internal sealed record CommandCall(CommandSpec Spec, MessageReceived? Event, string Raw, IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The group that is meant: the one at hand, and of what <see cref="CommandSpec.IsAboutOthers"/> in private one that they lead.</summary>
    public GroupState? Group { get; init; }

    /// <summary>True where one of its words called it, and not its name.</summary>
    public bool ByWord { get; init; }

    /// <summary>One whole line that works, of the kind in which it was called.</summary>
    public string ExampleIn(Language language) =>
        ByWord && Spec.WordExample is { } example ? example.Plain(language) : Spec.ExampleIn(language) ?? $"/{Spec.Name}";

    public bool Has(string name) => Values.ContainsKey(name);

    public string Text(string name) => (string)Values[name];

    public string? TextOrNull(string name) => Values.TryGetValue(name, out var value) ? (string)value : null;

    public long Number(string name) => (long)Values[name];

    public Members.PersonState Member(string name) => (Members.PersonState)Values[name];
}
