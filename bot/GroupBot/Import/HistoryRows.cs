using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Import;

/// <summary>Writes one chunk's rows into the log, each once however often it comes.</summary>
/// <param name="group">Whose history it becomes.</param>
/// <param name="chat">The chat on the wire that the file tells of; none of the group's where an owner said so.</param>
/// <param name="former">The chat that it was before its migration; null where nobody knows.</param>
internal sealed class HistoryRows(Turn turn, GroupState group, ChatId chat, ChatId? former)
{
    /// <summary>What Telegram Desktop adds to the numbers of messages from before the migration.</summary>
    private const long MigratedShift = -1_000_000_000;

    /// <summary>As live: of what is older a reaction says nothing new.</summary>
    private const long OldAfter = 7 * 86_400_000L;

    private readonly ImportStore _store = turn.Store<ImportStore>();
    private readonly ImportedPeople _people = new(turn, group);
    private readonly ImportCounts _counts = new();

    public int NewPeople => _people.New;

    /// <summary>How many rows were gone through.</summary>
    public int Taken { get; private set; }

    /// <param name="isOver">Asked after each row: true ends it there.</param>
    public ImportCounts Write(IEnumerable<ImportFact> facts, Func<bool> isOver)
    {
        foreach (var fact in facts)
        {
            var isNew = fact.Kind switch
            {
                ActivityKind.Message => TakeMessage(fact),
                ActivityKind.Reaction => TakeReaction(fact),
                ActivityKind.Joined or ActivityKind.Left => TakeMove(fact),
                _ => throw new InvalidOperationException($"A {fact.Kind} is not imported."),
            };
            _counts.Add(fact.Kind, isNew ? 1 : 0, isNew ? 0 : 1);
            Taken++;
            if (isOver())
            {
                break;
            }
        }

        return _counts;
    }

    /// <summary>The key of a message as the live one has it.</summary>
    private (ChatId Chat, long Id) KeyOf(long id) => id < 0 && former is { } before && id > MigratedShift ? (before, id - MigratedShift) : (chat, id);

    /// <summary>A message; an old one also as it was taken in before anybody knew its chat.</summary>
    private LoggedMessage? Find(long id)
    {
        var (at, message) = KeyOf(id);
        return _store.Find(group.No, at, message) ?? (message == id ? null : _store.Find(group.No, chat, id));
    }

    /// <summary>False where this was imported before, perhaps when nobody knew an old message's chat.</summary>
    private bool TryTake(ImportFact fact)
    {
        var (at, message) = KeyOf(fact.Id);
        return (message == fact.Id || !_store.WasTaken(chat, fact.Id, fact.Kind, fact.User, fact.Ordinal))
            && _store.TryTake(at, message, fact.Kind, fact.User, fact.Ordinal);
    }

    private bool TakeMessage(ImportFact fact)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(fact.At);
        if (Find(fact.Id) is { } known)
        {
            // What the bot heard itself is what it was then; what an earlier import brought may not have been looked at for this.
            if ((known.Flags & ActivityFlags.Imported) != 0)
            {
                TakeMarks(fact, known.Sender, known.MemberNo, at, known.Day);
            }

            return false;
        }

        var row = RowOf(fact, at);
        row.Sender = fact.Sender;
        if (fact.User is { } user && SenderOf(user) is var sender)
        {
            row.Sender = sender;
            if (sender is SenderKind.Member or SenderKind.Bot)
            {
                Act(ref row, _people.Meet(user, fact.Name, at), at);
            }
        }

        if (fact.ReplyTo is { } target)
        {
            var answered = Find(target);
            row.TargetMessageId = KeyOf(target).Id;
            row.TargetMemberNo = answered?.AuthorNo;
            row.Topic = answered?.Topic;
        }

        row.Topic = fact.Topic ?? row.Topic;
        row.VisibleCharacters = fact.Characters;
        row.Media = fact.Media;
        var seq = turn.Activity.Append(row);
        TakeMentions(fact, seq, at);
        TakeMarks(fact, row.Sender, row.MemberNo, at, row.Day);
        return true;
    }

    /// <summary>Whoever was forgotten has a number in the log, and nothing else.</summary>
    private void TakeMarks(ImportFact fact, SenderKind sender, long? author, DateTimeOffset at, long day)
    {
        if (fact.Marks is null || sender is not SenderKind.Member || author is not { } no || turn.Members.Find(new MemberNo(no)) is null)
        {
            return;
        }

        var mark = new HistoryMark(new MemberNo(no), at, DateOnly.FromDayNumber((int)day));
        foreach (var history in turn.Features.Histories)
        {
            if (fact.Marks.Contains(history.Name) && history.Take(turn, group, mark))
            {
                _counts.Mark(history.Name, 1);
            }
        }
    }

    private void TakeMentions(ImportFact fact, long seq, DateTimeOffset at)
    {
        foreach (var user in fact.MentionedIds ?? [])
        {
            if (SenderOf(user) is SenderKind.Member or SenderKind.Bot)
            {
                turn.Activity.AppendMention(seq, _people.Meet(user, null, at).No.Value);
            }
        }

        foreach (var name in fact.MentionedNames ?? [])
        {
            if (turn.Members.FindByUsername(name) is { } person)
            {
                turn.Activity.AppendMention(seq, person.No.Value);
            }
        }
    }

    private bool TakeReaction(ImportFact fact)
    {
        if (fact.User is not { } user || !TryTake(fact))
        {
            return false;
        }

        var when = DateTimeOffset.FromUnixTimeMilliseconds(fact.At);
        var row = RowOf(fact, when);
        row.Sender = SenderOf(user);
        if (row.Sender is SenderKind.Member or SenderKind.Bot)
        {
            Act(ref row, _people.Meet(user, fact.Name, when), when);
        }

        row.TargetMessageId = row.MessageId;
        row.MessageId = null;
        var about = Find(fact.Id);
        row.TargetMemberNo = about?.AuthorNo;
        row.Flags |= about is null || row.At - about.Value.At >= OldAfter ? ActivityFlags.OldTarget : ActivityFlags.None;
        // As live: how many of theirs the message has from now on.
        row.Number = fact.Ordinal + 1;
        turn.Activity.Append(row);
        return true;
    }

    private bool TakeMove(ImportFact fact)
    {
        if (!TryTake(fact))
        {
            return false;
        }

        var at = DateTimeOffset.FromUnixTimeMilliseconds(fact.At);
        var row = RowOf(fact, at);
        row.Part = fact.Ordinal;
        if (fact.User is { } user)
        {
            TakeMover(ref row, fact, user, at);
        }

        if (fact.By is { } by && SenderOf(by) is SenderKind.Member)
        {
            var adder = _people.Meet(by, fact.ByName, at);
            _people.WasActive(adder, at);
            row.TargetMemberNo = adder.No.Value;
        }

        turn.Activity.Append(row);
        return true;
    }

    private void TakeMover(ref ActivityRow row, ImportFact fact, long user, DateTimeOffset at)
    {
        var sender = SenderOf(user);
        if (sender is not (SenderKind.Member or SenderKind.Bot))
        {
            return;
        }

        var person = _people.Meet(user, fact.Name, at);
        row.MemberNo = person.No.Value;
        row.Sender = sender;
        // Of bots no standing is kept but what the live log tells.
        if (sender is SenderKind.Member && fact.Kind is ActivityKind.Joined)
        {
            _people.Joined(person, at, fact.How);
            See(row, person);
        }
        else if (sender is SenderKind.Member)
        {
            _people.Left(person, at);
        }
    }

    /// <summary>Somebody's own deed: the row is theirs, and they were in the group then.</summary>
    private void Act(ref ActivityRow row, PersonState person, DateTimeOffset at)
    {
        row.MemberNo = person.No.Value;
        if (!person.Person.IsBot)
        {
            _people.WasActive(person, at);
        }

        See(row, person);
    }

    /// <summary>History never moves the group's own clock.</summary>
    private void See(in ActivityRow row, PersonState person) => turn.Seen.Saw(group.No, row.At, person.No);

    private SenderKind SenderOf(long user)
    {
        var id = new UserId(user);
        return id == turn.Self.Id ? SenderKind.Self
            : Sender.Of(new Person(id, "", null, null, null, turn.Members.Find(id) is { Person.IsBot: true }), null, chat, false).Kind;
    }

    private ActivityRow RowOf(ImportFact fact, DateTimeOffset at)
    {
        var (keyChat, id) = KeyOf(fact.Id);
        return new ActivityRow
        {
            GroupNo = group.No.Value,
            ChatId = keyChat.Value,
            Sender = SenderKind.Member,
            Kind = fact.Kind,
            At = fact.At,
            ReceivedAt = turn.Now.ToUnixTimeMilliseconds(),
            Day = turn.Groups.DaysOf(group).DayOf(at).DayNumber,
            MessageId = id,
            Flags = fact.Flags,
        };
    }
}
