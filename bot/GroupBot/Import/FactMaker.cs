using GroupBot.Core.Activity;
using GroupBot.Members;
using GroupBot.Turns.Routing;

namespace GroupBot.Import;

/// <summary>What the bot knows that decides what of a file it lacks.</summary>
/// <param name="Now">Nothing later than this can have happened.</param>
/// <param name="Live">What the bot has seen itself.</param>
internal sealed record ImportBounds(DateTimeOffset Now, LiveTimes Live)
{
    /// <summary>So long Telegram keeps what a bot has not fetched.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>What comes by several connections at once comes in no order.</summary>
    private static readonly TimeSpan Disorder = TimeSpan.FromMinutes(5);

    /// <summary>True where an update may still bring it: what was taken in before would then stand twice.</summary>
    public bool MayStillCome(DateTimeOffset at) => at > Now - Kept && (Live.Until is not { } until || at > until - Disorder);
}

/// <summary>Makes of an export's messages, in their order, what rows will say; here the texts end.</summary>
/// <param name="chat">Whose messages they are.</param>
/// <param name="readers">What features look for in members' messages.</param>
internal sealed class FactMaker(
    ExportChat chat, LocalTimes times, ImportBounds bounds, ImportCounts counts, IReadOnlyList<HistoryReader> readers)
{
    private readonly FileRepeats _repeats = new();

    /// <summary>Numbers of the messages that opened a topic: each is the topic's own.</summary>
    private readonly HashSet<long> _topics = [];

    public IEnumerable<ImportFact> Make(ExportMessage message)
    {
        if (message.Type is "unsupported")
        {
            counts.Unsupported++;
            return [];
        }

        if (times.Of(message) is not { } at)
        {
            counts.WithoutDate++;
            return [];
        }

        if (at > bounds.Now)
        {
            counts.InFuture++;
            return [];
        }

        if (bounds.MayStillCome(at))
        {
            counts.StillToCome++;
            return [];
        }

        counts.Saw(at);
        return (message.Type is "service" ? OfService(message, at) : [OfMessage(message, at)]).Concat(OfReactions(message, at));
    }

    private ImportFact OfMessage(ExportMessage message, DateTimeOffset at)
    {
        var text = message.Text.ToString();
        var sender = SenderOf(message);
        var user = sender is SenderKind.Member ? message.From?.Id : null;
        var flags = ActivityFlags.Imported | (message.IsForwarded ? ActivityFlags.Forwarded : ActivityFlags.None)
            | (message.IsCommand ? ActivityFlags.Command : ActivityFlags.None);
        if (text.Length > 0 && user is { } author)
        {
            flags |= (TextMeasure.IsFiller(text) ? ActivityFlags.Filler : ActivityFlags.None)
                | (_repeats.IsRepeat(author, text, at) ? ActivityFlags.Repeated : ActivityFlags.None);
        }

        // In a topic every message answers the one that opened it: that is no reply.
        var isFirstLevel = message.ReplyTo is { } target && _topics.Contains(target);
        return new ImportFact
        {
            Kind = ActivityKind.Message,
            Id = message.Id!.Value,
            At = at.ToUnixTimeMilliseconds(),
            User = user,
            Name = user is null ? null : message.Name,
            Sender = sender,
            ReplyTo = isFirstLevel || message.RepliesElsewhere ? null : message.ReplyTo,
            Topic = isFirstLevel ? message.ReplyTo : null,
            Characters = TextMeasure.VisibleCharacters(text),
            // A message of nothing carried what the export does not tell: a die, a story, a checklist.
            Media = message.Media is MediaKind.None && text.Length == 0 ? MediaKind.Other : message.Media,
            Flags = flags,
            MentionedIds = message.MentionedIds.Count > 0 ? message.MentionedIds : null,
            MentionedNames = message.MentionedNames.Count > 0 ? message.MentionedNames : null,
            Marks = user is null || message.IsForwarded || message.IsCommand ? null : MarksOf(new HistoryMessage(text, message.Media, at)),
        };
    }

    private List<string>? MarksOf(HistoryMessage message)
    {
        List<string>? marks = null;
        foreach (var reader in readers)
        {
            if (reader.IsMarked(message))
            {
                (marks ??= []).Add(reader.Name);
            }
        }

        return marks;
    }

    private SenderKind SenderOf(ExportMessage message) => message.From switch
    {
        { IsUser: true } => SenderKind.Member,
        { } peer when peer.Id == chat.Id || peer.Id == chat.OldId => SenderKind.AnonymousAdmin,
        { } when message.SavedFrom is not null && message.SavedFrom == message.Name => SenderKind.LinkedChannel,
        _ => SenderKind.Channel,
    };

    private IEnumerable<ImportFact> OfService(ExportMessage message, DateTimeOffset at)
    {
        switch (message.Action)
        {
            case "join_group_by_link":
                return Move(message, at, ActivityKind.Joined, JoinedHow.ByLink, isOwn: true);
            case "join_group_by_request":
                return Move(message, at, ActivityKind.Joined, JoinedHow.ByRequest, isOwn: true);
            case "invite_members":
                return OfNames(message, at, ActivityKind.Joined);
            case "remove_members":
                return OfNames(message, at, ActivityKind.Left);
            case "topic_created":
                _topics.Add(message.Id!.Value);
                counts.Skip(message.Action);
                return [];
            default:
                counts.Skip(message.Action ?? "other");
                return [];
        }
    }

    /// <summary>Whoever comes or goes by themselves is named as the one who did it.</summary>
    private IEnumerable<ImportFact> OfNames(ExportMessage message, DateTimeOffset at, ActivityKind kind)
    {
        if (message is { Members: [var only], From.IsUser: true } && only == message.Name)
        {
            return Move(message, at, kind, JoinedHow.Direct, isOwn: true);
        }

        counts.NamesWithoutId += message.Members.Count;
        return Enumerable.Range(0, message.Members.Count)
            .SelectMany(ordinal => Move(message, at, kind, JoinedHow.Added, isOwn: false, ordinal))
            .ToList();
    }

    private IEnumerable<ImportFact> Move(
        ExportMessage message, DateTimeOffset at, ActivityKind kind, JoinedHow how, bool isOwn, int ordinal = 0)
    {
        if (IsSeenLive(kind, at))
        {
            return [];
        }

        var user = message.From is { IsUser: true } peer ? peer.Id : (long?)null;
        return
        [
            new ImportFact
            {
                Kind = kind,
                Id = message.Id!.Value,
                At = at.ToUnixTimeMilliseconds(),
                User = isOwn ? user : null,
                Name = isOwn ? message.Name : null,
                By = isOwn ? null : user,
                ByName = isOwn ? null : message.Name,
                How = kind is ActivityKind.Joined ? how : JoinedHow.Unknown,
                Ordinal = ordinal,
                Flags = ActivityFlags.Imported,
            },
        ];
    }

    private List<ImportFact> OfReactions(ExportMessage message, DateTimeOffset at)
    {
        var facts = new List<ImportFact>();
        var named = 0;
        foreach (var same in message.Reactions.Where(reaction => reaction.From is { IsUser: true }).GroupBy(reaction => reaction.From!.Value.Id))
        {
            var ordinal = 0;
            foreach (var (reaction, when) in same.Select(reaction => (Reaction: reaction, When: Later(times.Of(reaction.Date, message), at)))
                .OrderBy(each => each.When))
            {
                named++;
                if (when > bounds.Now || bounds.MayStillCome(when) || IsSeenLive(ActivityKind.Reaction, when))
                {
                    counts.InFuture += when > bounds.Now ? 1 : 0;
                    counts.StillToCome += when <= bounds.Now && bounds.MayStillCome(when) ? 1 : 0;
                    continue;
                }

                facts.Add(new ImportFact
                {
                    Kind = ActivityKind.Reaction,
                    Id = message.Id!.Value,
                    At = when.ToUnixTimeMilliseconds(),
                    User = same.Key,
                    Name = reaction.Name,
                    Ordinal = ordinal++,
                    Flags = ActivityFlags.Imported,
                });
            }
        }

        counts.UnnamedReactions += Math.Max(0, message.ReactionCount - named);
        return facts;
    }

    /// <summary>A reaction is never older than its message.</summary>
    private static DateTimeOffset Later(DateTimeOffset? reaction, DateTimeOffset message) =>
        reaction is { } at && at > message ? at : message;

    private bool IsSeenLive(ActivityKind kind, DateTimeOffset at)
    {
        if (!bounds.Live.Since.TryGetValue(kind, out var since) || at < since)
        {
            return false;
        }

        counts.SeenLive++;
        return true;
    }
}
