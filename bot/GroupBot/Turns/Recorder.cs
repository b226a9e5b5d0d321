using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>Takes an event into the registries and the log, before any handler hears of it.</summary>
internal sealed class Recorder(
    GroupRegistry groups, MemberRegistry members, MembershipBook memberships, BotBook bots, SeenCheckpoint seen,
    ActivityWriter log, RecentTexts texts, BotIdentity self)
{
    /// <summary>Seven days, in milliseconds: a reaction to what is older is worth nothing.</summary>
    private const long OldAfter = 7 * 86_400_000L;

    private readonly DayBook _days = new(groups, seen, log);
    private readonly SceneRows _rows = new(seen, log);
    private readonly MoveRecorder _moves = new(members, memberships, new SceneRows(seen, log), self);

    /// <summary>Finds out what an event is about, brings the registries up to date and writes its rows.</summary>
    public Scene Record(ChatEvent chatEvent, long? updateId, DateTimeOffset receivedAt)
    {
        var scene = new Scene { Event = chatEvent, UpdateId = updateId, ReceivedAt = receivedAt };
        MeetGroup(scene);
        SetTime(scene);
        if (scene.Group is { IsAllowed: false } && chatEvent is not (BotChanged or GroupMigrated))
        {
            return scene;
        }

        Take(scene);
        return scene;
    }

    /// <summary>Sets the scene again for a retried handler: registries are read, nothing is written.</summary>
    public Scene Look(ChatEvent chatEvent, long? updateId, DateTimeOffset at, DateTimeOffset receivedAt)
    {
        var scene = new Scene { Event = chatEvent, UpdateId = updateId, ReceivedAt = receivedAt, At = at };
        scene.Group = chatEvent.Chat is { IsGroup: true } chat ? groups.Find(chat.Id) : null;
        // The event's own day, not the newest that the group has seen since.
        scene.Day = scene.Group is { } known ? groups.DaysOf(known).DayOf(at) : DateOnly.FromDateTime(at.UtcDateTime);
        scene.Person = ActorOf(chatEvent) is { } actor ? members.Find(actor.Id) : null;
        scene.Member = scene.Group is { } group && scene.Person is { } person ? members.Find(group.No, person.No) : null;
        return scene;
    }

    /// <summary>
    /// Sets the day of a scene that came by no update, once its group and instant are set: a job, a result, a request. A
    /// changed rule that is due begins with it, so <see cref="Scene.Group"/> may be another afterwards.
    /// </summary>
    public void Date(Scene scene) => _days.Date(scene);

    /// <summary>The bot's own message enters the log once Telegram has told its number.</summary>
    public void RecordOwn(OutboxItem item, EffectAnswer answer, ChatId? sentTo, DateTimeOffset at)
    {
        if (item.Effect is not (SendText or SendDocument or SendPhoto or SendFile) || answer.MessageId is not { } message || sentTo is not { } chat)
        {
            return;
        }

        var scene = new Scene
        {
            Event = new EffectEnded(item.To.Group, new EffectSucceeded(item.Id, answer)),
            ReceivedAt = at,
            At = at,
            Group = item.To.Group.IsPrivate ? null : groups.Find(item.To.Group),
        };
        _days.Date(scene);
        var row = SceneRows.Row(scene, ActivityKind.Message, null, SenderKind.Self);
        row.GroupNo = scene.Group?.No.Value ?? item.To.Group.Value;
        row.ChatId = item.To.Group.IsPrivate ? 0 : chat.Value;
        row.Topic = item.To.Topic?.Value;
        row.MessageId = message;
        row.TargetMessageId = (item.Effect as SendText)?.ReplyTo;
        row.TargetMemberNo = item.To.Person?.Value;
        row.Media = item.Effect switch
        {
            SendDocument => MediaKind.Document,
            SendPhoto => MediaKind.Photo,
            SendFile file => file.Kind,
            _ => MediaKind.None,
        };
        row.Flags = item.IsUncertain ? ActivityFlags.Uncertain : ActivityFlags.None;
        _rows.Append(scene, row);
    }

    private static Person? ActorOf(ChatEvent chatEvent) => chatEvent switch
    {
        MessageReceived received => received.Message.Sender.Person,
        MessageEdited edited => edited.Message.Sender.Person,
        ButtonPressed pressed => pressed.Person,
        ReactionChanged reaction => reaction.Actor.Person,
        PollAnswered answer => answer.Voter.Person,
        JoinRequested request => request.Person,
        MembersAdded added => added.By,
        MemberGone gone => gone.By,
        MemberChanged changed => changed.By,
        BotChanged changed => changed.By,
        TopicChanged topic => topic.By,
        ServiceNoticed service => service.By,
        _ => null,
    };

    private void MeetGroup(Scene scene)
    {
        if (scene.Event.Chat is not { IsGroup: true } chat)
        {
            return;
        }

        if (scene.Event is GroupMigrated migrated)
        {
            scene.Group = bots.Migrate(migrated, chat, scene.ReceivedAt);
            return;
        }

        var hint = Texts.Languages.Parse(ActorOf(scene.Event)?.LanguageCode);
        scene.Group = groups.Meet(chat, scene.ReceivedAt, hint, out var isNew);
        if (isNew)
        {
            scene.Derived.Add(new GroupMet(chat, scene.Event.At));
        }
    }

    private void SetTime(Scene scene)
    {
        scene.At = scene.Event.At ?? scene.ReceivedAt;
        if (scene.Group is { } group && scene.Event.At is null)
        {
            var last = seen.ClockOf(group.No).LastAt;
            scene.At = scene.At.ToUnixTimeMilliseconds() < last ? DateTimeOffset.FromUnixTimeMilliseconds(last) : scene.At;
        }

        _days.Date(scene);
    }

    private void Take(Scene scene)
    {
        switch (scene.Event)
        {
            case MessageReceived { Message: var message }:
                TakeMessage(scene, message, ActivityKind.Message);
                break;
            case MessageEdited { Message: var message }:
                TakeMessage(scene, message, ActivityKind.Edit);
                break;
            case MembersAdded added:
                _moves.TakeAdded(scene, added);
                break;
            case MemberGone gone:
                _moves.TakeGone(scene, gone);
                break;
            case MemberChanged changed:
                _moves.TakeChanged(scene, changed);
                break;
            case BotChanged changed:
                scene.Person = members.Meet(changed.By, scene.At);
                bots.Changed(scene, changed);
                _rows.Append(scene, ActivityKind.BotChanged, scene.Person.No, SenderKind.Member, number: (long)changed.New.Status);
                break;
            case JoinRequested request:
                scene.Person = members.Meet(request.Person, scene.At);
                _rows.Append(scene, ActivityKind.JoinRequest, scene.Person.No, SenderKind.Member);
                break;
            case ReactionChanged reaction:
                TakeReaction(scene, reaction);
                break;
            case ReactionsCounted counted:
                _rows.Append(scene, ActivityKind.ReactionCount, null, SenderKind.Member, number: counted.Total,
                    target: counted.MessageId);
                break;
            case ButtonPressed pressed:
                MeetActor(scene, pressed.Person);
                _rows.Append(scene, ActivityKind.ButtonPress, scene.Person!.No, SenderKind.Member, target: pressed.Message,
                    topic: pressed.Topic);
                break;
            case PollChanged poll:
                _rows.Append(scene, ActivityKind.PollState, null, SenderKind.Self, number: poll.Votes.Sum(votes => (long)votes));
                break;
            case PollAnswered answer:
                scene.Person = answer.Voter.Person is { } voter ? members.Meet(voter, scene.At) : null;
                _rows.Append(scene, ActivityKind.PollAnswer, scene.Person?.No, answer.Voter.Kind, number: answer.Options.Count);
                break;
            case TopicChanged topic:
                MeetActor(scene, topic.By);
                _rows.Append(scene, ActivityKind.Topic, scene.Person?.No, SenderKind.Member, number: (long)topic.Change,
                    message: topic.MessageId, topic: topic.Topic);
                break;
            case GroupMigrated:
                _rows.Append(scene, ActivityKind.Migrated, null, SenderKind.Self);
                break;
            case ServiceNoticed service:
                MeetActor(scene, service.By);
                _rows.Append(scene, ActivityKind.Service, scene.Person?.No, SenderKind.Member, message: service.MessageId,
                    topic: service.Topic);
                break;
            case OtherUpdate:
                _rows.Append(scene, ActivityKind.Other, null, SenderKind.Self);
                break;
        }
    }

    private void TakeMessage(Scene scene, Message message, ActivityKind kind)
    {
        MeetActor(scene, message.Sender.Person);
        var flags = message.IsForwarded ? ActivityFlags.Forwarded : ActivityFlags.None;
        flags |= message.Entities is [{ Kind: EntityKind.Command, Offset: 0 }, ..] ? ActivityFlags.Command : ActivityFlags.None;
        if (message.Text.Length > 0 && scene.Group is { } group && scene.Person is { } person && kind is ActivityKind.Message)
        {
            flags |= TextMeasure.IsFiller(message.Text) ? ActivityFlags.Filler : ActivityFlags.None;
            flags |= texts.IsRepeat(group.No, person.No, message.Text, scene.At.ToUnixTimeMilliseconds())
                ? ActivityFlags.Repeated
                : ActivityFlags.None;
        }

        var row = SceneRows.Row(scene, kind, scene.Person?.No, message.Sender.Kind);
        row.MessageId = message.Id.Value;
        row.Topic = message.Topic?.Value;
        row.TargetMessageId = message.Reply?.Id.Value;
        row.TargetMemberNo = message.Reply?.Author.Person is { IsBot: false } author && author.Id != self.Id
            ? members.Meet(author, scene.At).No.Value
            : null;
        row.VisibleCharacters = TextMeasure.VisibleCharacters(message.Text);
        row.Media = message.Media;
        row.AlbumId = message.AlbumId;
        row.Flags = flags;
        var seq = _rows.Append(scene, row);
        scene.MessageSeq = kind is ActivityKind.Message ? seq : null;
        foreach (var entity in message.Entities)
        {
            if (Mentioned(message, entity) is { } mentioned)
            {
                log.AppendMention(seq, mentioned.No.Value);
            }
        }
    }

    /// <summary>Who a run of text means, where the bot knows them by id; a bare @name is left to whoever needs it.</summary>
    private PersonState? Mentioned(Message message, TextEntity entity) => entity.Kind switch
    {
        EntityKind.TextMention when entity.Person is { } person && person.Id != self.Id => members.Meet(person, DateTimeOffset.UnixEpoch),
        EntityKind.Mention when entity.Offset + entity.Length <= message.Text.Length && entity.Length > 1 =>
            members.FindByUsername(message.Text.Substring(entity.Offset + 1, entity.Length - 1)),
        _ => null,
    };

    private void TakeReaction(Scene scene, ReactionChanged reaction)
    {
        MeetActor(scene, reaction.Actor.Person);
        var row = SceneRows.Row(scene, ActivityKind.Reaction, scene.Person?.No, reaction.Actor.Kind);
        row.TargetMessageId = reaction.MessageId.Value;
        // In private the numbers of all people's messages are one heap.
        if (scene.Group is not null)
        {
            var (author, sender, at) = log.AuthorOf(row.GroupNo, row.ChatId, reaction.MessageId.Value);
            row.TargetMemberNo = sender is SenderKind.Member ? author : null;
            row.Flags = at is null || row.At - at >= OldAfter ? ActivityFlags.OldTarget : ActivityFlags.None;
        }

        row.Number = reaction.New.Count;
        _rows.Append(scene, row);
    }

    private void MeetActor(Scene scene, Person? actor)
    {
        if (actor is null)
        {
            return;
        }

        scene.Person = members.Meet(actor, scene.At);
        if (scene.Group is { } group && !actor.IsBot)
        {
            scene.Member = members.MeetIn(group.No, scene.Person.No, scene.At, wrote: scene.Event is MessageReceived);
        }
        else if (scene.Group is null && scene.Event is MessageReceived && scene.Person.PrivateChat is not PrivateChat.Open)
        {
            // Whoever writes to the bot in private has opened the chat.
            scene.Person = members.Change(scene.Person with { PrivateChat = PrivateChat.Open });
        }
    }
}
