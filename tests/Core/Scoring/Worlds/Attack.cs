using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using static GroupBot.Tests.Core.Scoring.Worlds.RowWriter;

namespace GroupBot.Tests.Core.Scoring.Worlds;

/// <summary>What some accounts do to an honest group, beside everything that happens there anyway.</summary>
/// <param name="Accounts">Who they are.</param>
/// <param name="IsOneKind">True where a script does one kind of act alone: such a one is not even active.</param>
/// <param name="GivesOthers">True where honest members have something of it, or say more because of it.</param>
internal sealed record Attack(string Name, IReadOnlyList<long> Accounts, IReadOnlyList<LogRow> Rows, bool IsOneKind = false, bool GivesOthers = false)
{
    /// <summary>The day of the world on which they begin.</summary>
    public const int From = 30;

    public override string ToString() => Name;
}

/// <summary>Writes an attack: the honest rows are known to it, and none of them is changed.</summary>
internal sealed class AttackWriter
{
    private const long FirstAccount = 1000, FirstRow = 1_000_000_000;
    private const int HelloSeconds = 40;

    private readonly HonestGroup _group;
    private readonly ILookup<int, LogRow> _said;

    public AttackWriter(HonestGroup group, int seed, int accounts)
    {
        (_group, Random) = (group, new Random(seed ^ 0x5EED));
        _said = group.Rows.Where(row => row.Kind is ActivityKind.Message).ToLookup(row => row.Day - FirstDay);
        Accounts = [.. Enumerable.Range(0, accounts).Select(no => FirstAccount + no)];
    }

    public Random Random { get; }

    public RowWriter Rows { get; } = new(FirstRow);

    public IReadOnlyList<long> Accounts { get; }

    public IEnumerable<int> Days => Enumerable.Range(Attack.From + 1, _group.Days - Attack.From - 1);

    /// <summary>All come on one morning, some seconds apart.</summary>
    public void JoinTogether(int seconds = HelloSeconds)
    {
        for (var i = 0; i < Accounts.Count; i++)
        {
            Rows.Join(Accounts[i], At(Attack.From, 9) + (i * seconds * Second));
        }
    }

    /// <summary>Any instant while people are awake.</summary>
    public long Sometime(int day) => At(day, 8 + (Random.NextDouble() * 15));

    /// <summary>Something that a member of the group said on a day.</summary>
    public LogRow Honest(int day)
    {
        var said = _said[day].ToArray();
        return said[Random.Next(said.Length)];
    }

    public IReadOnlyList<LogRow> SaidOn(int day) => [.. _said[day]];

    /// <summary>Says something, and remembers it.</summary>
    public LogRow Say(long account, long at, LogRow? to = null, int visible = 20, ActivityFlags flags = ActivityFlags.None)
    {
        Rows.Say(account, at, to, visible, flags);
        return Rows.Last;
    }

    public Attack End(string name, bool isOneKind = false, bool givesOthers = false) => new(name, Accounts, Rows.Rows, isOneKind, givesOthers);
}
