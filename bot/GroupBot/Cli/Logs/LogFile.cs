using System.Globalization;
using GroupBot.Core.Activity;
using GroupBot.Core.Scoring;
using GroupBot.Core.Time;
using GroupBot.Import;

namespace GroupBot.Cli.Logs;

/// <summary>
/// A log as it stands in a file, row by row as the bot would have written it. People and messages are numbered as they come; who
/// wrote what is remembered, so that an answer or a reaction finds whom it is for.
/// </summary>
/// <param name="days">By which times without a zone are read, and days begin.</param>
internal sealed class LogFile(CsvReader csv, DayRule days)
{
    private const int MostProblems = 20;
    private const long Day = 86_400_000, OldAfter = 7 * Day;

    private readonly Dictionary<string, long> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long No, long? Author, long At)> _messages = new(StringComparer.Ordinal);
    private readonly FileRepeats _repeats = new();
    private readonly List<string> _problems = [];
    private LogColumns? _columns;
    private long _at;
    private int _day;

    /// <summary>By number, from 1.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The numbers of those of some names who were met so far.</summary>
    public IReadOnlySet<long> NumbersOf(IReadOnlySet<string> names) => _members.Where(one => names.Contains(one.Key)).Select(one => one.Value).ToHashSet();

    /// <summary>The lines about money, which are no rows of what is scored, and by which channels people came.</summary>
    public MoneyLines Money { get; } = new();

    /// <summary>Lines that are none, each with its number and what to do; the first of them.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The rows but those about money, without numbers of their own.</summary>
    /// <exception cref="LogFileException">It is no table of a log.</exception>
    public IEnumerable<LogRow> Read()
    {
        foreach (var line in csv.Read())
        {
            if (_columns is null)
            {
                _columns = LogColumns.Of(line);
                continue;
            }

            LogRow? row = null;
            try
            {
                row = Row(line);
            }
            catch (LogFileException exception)
            {
                _problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {exception.Line}: {exception.Message}"));
            }

            if (_problems.Count == MostProblems)
            {
                yield break;
            }

            if (row is { } read)
            {
                yield return read;
            }
        }

        // A line that is none may be the order that another one gives back.
        if (_problems.Count == 0)
        {
            _problems.AddRange(Money.Settle().Take(MostProblems));
        }
    }

    /// <returns>Null of a line about money.</returns>
    private LogRow? Row(CsvLine line)
    {
        var columns = _columns!;
        if (line.Cells.Count != columns.Count)
        {
            throw Wrong($"It has {line.Cells.Count} column(s), and the first line {columns.Count}. Put a text with a separator or a line end into \"quotes\"");
        }

        var time = TimeCells.Read(Cell(columns.Time), days.Zone)
            ?? throw Wrong($"The time \"{Cell(columns.Time)}\" is none. Give 2026-11-20T08:00:00Z, 2026-11-20 16:00 in the zone of --zone, or seconds since 1970");
        var (kind, award) = LogKinds.Find(Cell(columns.Kind))
            ?? throw Wrong($"There is no kind \"{Cell(columns.Kind)}\". It may be one of {LogKinds.All}");
        var at = time.ToUnixTimeMilliseconds();
        if (kind.IsMoney())
        {
            Money.Take(line.Line, kind, new MoneyCells(
                Cell(columns.Member), Cell(columns.Target), Cell(columns.Order ?? columns.Message), Cell(columns.Currency), Cell(columns.Channel),
                Number(columns.Number, "number")), at, days.DayOf(time).DayNumber);
            return null;
        }

        if (at < _at - Day)
        {
            throw Wrong("It is more than a day earlier than a line before it. Sort the file by time, the oldest first");
        }

        var (message, answered) = (Cell(columns.Message), Cell(columns.ReplyTo));
        if (kind is ActivityKind.Reaction or ActivityKind.MessageRemoved && message.Length == 0)
        {
            throw Wrong("A reaction, and what was removed, needs the message that it is about");
        }

        var member = Cell(columns.Member) is { Length: > 0 } name ? Member(name)
            : kind is ActivityKind.MessageRemoved ? (long?)null : throw Wrong("It has no member");
        var about = kind is ActivityKind.Message ? answered : message.Length > 0 ? message : answered;
        var known = _messages.GetValueOrDefault(about);
        var target = Cell(columns.Target) is { Length: > 0 } named ? Member(named)
            // Of a check-in it is the admin who did it for them, and nobody else.
            : kind is ActivityKind.CheckIn ? null : known.Author;
        if (kind is ActivityKind.Thanks && target is null)
        {
            throw Wrong("Thanks need a target, or the message that they are for");
        }

        var text = Cell(columns.Text);
        var row = new LogRow
        {
            Kind = kind,
            Sender = SenderKind.Member,
            At = at,
            Day = _day = Math.Max(_day, days.DayOf(time).DayNumber),
            MemberNo = member,
            TargetMemberNo = target,
            TargetMessageId = about.Length == 0 ? null : known.No > 0 ? known.No : Message(about, null, at).No,
            MessageId = kind is ActivityKind.Message && message.Length > 0 ? Message(message, member, at).No : null,
            Topic = Number(columns.Topic, "topic"),
            Number = Number(columns.Number, "number") ?? (long?)award ?? (kind is ActivityKind.Reaction or ActivityKind.CheckIn ? 1 : null),
            Media = Cell(columns.Media) is "" or "0" or "no" ? MediaKind.None : MediaKind.Other,
            VisibleCharacters = Number(columns.Characters, "characters") is { } given ? (int)Math.Clamp(given, 0, int.MaxValue)
                : columns.Text is null && columns.Characters is null && kind is ActivityKind.Message ? TextMeasure.VisibleCharacters("有内容")
                : TextMeasure.VisibleCharacters(text),
            Flags = Flags(kind, member, text, time)
                | (kind is ActivityKind.Reaction && known.No > 0 && at - known.At >= OldAfter ? ActivityFlags.OldTarget : ActivityFlags.None),
        };
        _at = Math.Max(_at, at);
        if (member is not null && Cell(columns.Channel) is { Length: > 0 } channel)
        {
            Money.Touch(Cell(columns.Member), at, channel);
        }

        return row;

        string Cell(int? place) => place is { } there ? line.Cells[there] : "";

        long? Number(int? place, string what) => Cell(place) is not { Length: > 0 } cell ? null
            : long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw Wrong($"The {what} \"{cell}\" is no whole number");

        LogFileException Wrong(string message) => new(line.Line, message + ".");
    }

    private ActivityFlags Flags(ActivityKind kind, long? member, string text, DateTimeOffset at)
    {
        if (kind is not ActivityKind.Message || text.Length == 0 || member is not { } author)
        {
            return ActivityFlags.None;
        }

        return (text[0] == '/' ? ActivityFlags.Command : ActivityFlags.None)
            | (TextMeasure.IsFiller(text) ? ActivityFlags.Filler : ActivityFlags.None)
            | (_repeats.IsRepeat(author, text, at) ? ActivityFlags.Repeated : ActivityFlags.None);
    }

    private long Member(string name)
    {
        if (!_members.TryGetValue(name, out var number))
        {
            Names.Add(name);
            _members[name] = number = Names.Count;
        }

        return number;
    }

    private (long No, long? Author, long At) Message(string id, long? author, long at) =>
        _messages[id] = (_messages.TryGetValue(id, out var known) ? known.No : _messages.Count + 1, author, at);
}
