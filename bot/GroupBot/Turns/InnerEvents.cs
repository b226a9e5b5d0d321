using System.Text.Json;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Outbox;
using GroupBot.Storage;
using GroupBot.Turns.Routing;
using GroupBot.Turns.Work;

namespace GroupBot.Turns;

/// <summary>What enters a turn without an update: results of effects, jobs, requests and pieces of long work, each once.</summary>
internal sealed class InnerEvents(
    Turn turn, Recorder recorder, ActivityWriter log, OutboxBook outbox, FeatureRegistry features, HandlerCalls calls)
{
    public void TakeOutcome(OutcomeInput input)
    {
        var item = input.Item;
        var isNew = input.Outcome switch
        {
            EffectFailed when item.IsFarewell || item.Effect.MayBeRefused => outbox.Store.Delete(item.Id),
            EffectFailed { Refusal: EffectRefusal.Refused or EffectRefusal.GivenUp } failed => outbox.Store.End(item.Id, OutboxState.Failed, failed.Reason),
            EffectUncertain uncertain => outbox.Store.End(item.Id, OutboxState.Uncertain, uncertain.Reason),
            _ => outbox.Store.Delete(item.Id),
        };
        if (!isNew)
        {
            // The commit of an earlier run stood though nobody heard of it.
            return;
        }

        if (input.Outcome is EffectSucceeded succeeded)
        {
            recorder.RecordOwn(item, succeeded.Answer, input.SentTo, input.ReceivedAt);
        }

        if (item.Then is { } then)
        {
            var group = item.To.Group.IsPrivate ? null : turn.Groups.Find(item.To.Group);
            var person = item.To.Person ?? (item.Effect is EphemeralEffect ? item.Asker : null);
            var scene = SceneOf(new EffectEnded(item.To.Group, input.Outcome, input.SentTo), input.ReceivedAt, group, person);
            Enter(scene, () => new InnerLetter
            {
                Kind = InnerKind.Continuation,
                Name = then.Handler,
                Group = group?.No.Value,
                Member = person?.Value,
                State = Json(then.State),
                Outcome = input.Outcome,
            });
            if (features.Continuations.TryGetValue(then.Handler, out var handler))
            {
                calls.Run(handler.Name, scene, turn, now => handler.Run(now, then.State, input.Outcome));
            }
            else
            {
                // Of a version that knew it; told only once, it is kept for one that does.
                calls.Keep(then.Handler, $"Nothing is registered as {then.Handler} in this version.", scene);
            }
        }
    }

    public void TakeJob(EventInput input, JobDue due)
    {
        var job = features.Jobs.FirstOrDefault(spec => spec.Name == due.Job);
        if (job is null || !log.TryTakeSlot(due.Job, due.Group.Value, due.Slot))
        {
            return;
        }

        var scene = SceneOf(due, input.ReceivedAt, due.Group.IsPrivate ? null : turn.Groups.Find(due.Group), null);
        Enter(scene, () => new InnerLetter { Kind = InnerKind.Job, Name = due.Job, Group = due.Group.Value, Slot = due.Slot });
        calls.Run(job.Name, scene, turn, now => job.Run(now, due));
    }

    public void TakeRequest(EventInput input, RequestMade request)
    {
        if (!log.TryTakeRequest(request.Id, input.ReceivedAt.ToUnixTimeMilliseconds()))
        {
            input.Answer = RequestAnswer.Error("This request was done before.");
            return;
        }

        if (!features.Requests.TryGetValue(request.Name, out var handler))
        {
            input.Answer = RequestAnswer.Error($"There is no request named {request.Name}.");
            return;
        }

        var scene = SceneOf(request, input.ReceivedAt, null, null);
        Enter(scene, () => new InnerLetter { Kind = InnerKind.Request, Name = request.Name, Body = request.Body });
        if (!calls.Run(handler.Name, scene, turn, now => input.Answer = handler.Run(now, request)))
        {
            input.Answer = RequestAnswer.Error($"{handler.Name} failed; see dead-letters.");
        }
    }

    /// <summary>A chunk of work, or what was read beside the corridor for it.</summary>
    public void TakeWork(WorkInput input)
    {
        // Read again: whoever it was for may have been forgotten, and a chunk that was undone did not happen.
        if (turn.Work.Find(input.Item.Id) is not { } item)
        {
            return;
        }

        if (!features.Works.TryGetValue(item.Handler, out var spec))
        {
            // Of a version that knew it. It waits for one that does.
            return;
        }

        var scene = SceneOf(
            new WorkDue(item.Handler), input.ReceivedAt, item.Group is { } group ? turn.Groups.Find(group) : null, item.Member);
        Enter(scene, () => new InnerLetter
        {
            Kind = InnerKind.Work,
            Name = item.Handler,
            Group = item.Group?.Value,
            Member = item.Member?.Value,
            State = Json(item.State),
        });
        var stands = calls.Run(spec.Name, scene, turn, now =>
        {
            if (input.Failure is { } failure)
            {
                throw new InvalidOperationException($"Reading for {item.Handler} failed.", failure);
            }

            switch (spec)
            {
                case ChunkedWork chunked when chunked.Run(now, item.State) is { } left:
                    turn.Work.GoOn(item.Id, left);
                    return;
                case BesideWork beside:
                    beside.Take(now, item.State, input.Result!);
                    break;
            }

            turn.Work.Finish(item.Id);
        });
        if (!stands)
        {
            // The letter has it now.
            turn.Work.Finish(item.Id);
        }
    }

    /// <summary>Runs what a dead letter tells of once more, past what makes it once only.</summary>
    /// <returns>Why it failed again, with everything undone; null where it stands.</returns>
    public string? RunAgain(InnerLetter letter, DateTimeOffset receivedAt)
    {
        var group = letter.Group is { } no and > 0 ? turn.Groups.Find(new GroupNo(no)) : null;
        MemberNo? member = letter.Member is { } number ? new MemberNo(number) : null;
        Scene Set(ChatEvent chatEvent)
        {
            var scene = SceneOf(chatEvent, receivedAt, group, member);
            turn.Enter(scene);
            return scene;
        }

        switch (letter.Kind)
        {
            case InnerKind.Job when features.Jobs.FirstOrDefault(spec => spec.Name == letter.Name) is { } job:
                var due = new JobDue(job.Name, new GroupNo(letter.Group ?? 0), letter.Slot ?? 0);
                Set(due);
                return calls.Attempt(() => job.Run(turn, due));
            case InnerKind.Request when features.Requests.TryGetValue(letter.Name, out var request):
                var made = new RequestMade("", letter.Name, letter.Body ?? "");
                Set(made);
                string? answer = null;
                return calls.Attempt(() => answer = request.Run(turn, made)) ?? RequestAnswer.ErrorIn(answer);
            case InnerKind.Continuation when letter.Outcome is { } outcome
                && features.Continuations.TryGetValue(letter.Name, out var continuation):
                Set(new EffectEnded(new GroupNo(letter.Group ?? 0), outcome));
                return calls.Attempt(() => continuation.Run(turn, Bytes(letter.State), outcome));
            case InnerKind.Work when features.Works.ContainsKey(letter.Name):
                if (turn.HoldsBack)
                {
                    // It is done in later turns, which know nothing of what is to be held back.
                    return "Long work is retried with --with-effects only.";
                }

                turn.Work.Ask(letter.Name, Bytes(letter.State), receivedAt, group?.No, member);
                return null;
            default:
                return $"Nothing is registered as {letter.Name} any more.";
        }
    }

    private static JsonElement? Json(byte[] state) => state.Length == 0 ? null : JsonElement.Parse(state);

    private static byte[] Bytes(JsonElement? state) => state is { } json ? JsonSerializer.SerializeToUtf8Bytes(json) : [];

    private void Enter(Scene scene, Func<InnerLetter> letter)
    {
        turn.Enter(scene);
        calls.Origin = new LetterOrigin(null, null, default, scene.ReceivedAt, () => letter().Write());
    }

    private Scene SceneOf(ChatEvent chatEvent, DateTimeOffset receivedAt, GroupState? group, MemberNo? member)
    {
        var scene = new Scene
        {
            Event = chatEvent,
            ReceivedAt = receivedAt,
            At = receivedAt,
            Group = group,
            Person = member is { } no ? turn.Members.Find(no) : null,
        };
        recorder.Date(scene);
        return scene;
    }
}
