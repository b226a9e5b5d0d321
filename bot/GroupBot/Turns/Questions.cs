using System.Text.Json;
using GroupBot.Events;
using GroupBot.Storage;

namespace GroupBot.Turns;

/// <summary>Something a person was asked for; their next private text is the answer.</summary>
/// <param name="Handler">The name under which a feature registered a question.</param>
/// <param name="State">JSON of the handler's own.</param>
internal sealed record OpenQuestion(string Handler, byte[] State, DateTimeOffset ExpiresAt)
{
    public static OpenQuestion Of<TState>(string handler, TState state, DateTimeOffset expiresAt) =>
        new(handler, JsonSerializer.SerializeToUtf8Bytes(state), expiresAt);
}

/// <summary>The rows of <c>questions</c>: at most one a person.</summary>
internal sealed class Questions
{
    private static readonly OpenQuestion None = new("", [], DateTimeOffset.MinValue);

    private readonly Statement _read, _write, _delete;
    private readonly TurnCache<MemberNo, OpenQuestion> _open;

    public Questions(Writer writer)
    {
        _open = writer.Caches.Make<MemberNo, OpenQuestion>();
        _read = writer.Prepare("select handler, state, expires_at from questions where member_no = ?");
        _write = writer.Prepare("""
            insert into questions (member_no, handler, state, expires_at) values (?, ?, ?, ?)
            on conflict (member_no) do update set handler = excluded.handler, state = excluded.state,
              expires_at = excluded.expires_at
            """);
        _delete = writer.Prepare("delete from questions where member_no = ?");
    }

    /// <summary>From now on the person's next private text goes to this question, in the place of an earlier one.</summary>
    public void Open(MemberNo person, OpenQuestion question)
    {
        _write.Bind(1, person.Value).Bind(2, question.Handler).Bind(3, question.State)
            .Bind(4, question.ExpiresAt.ToUnixTimeMilliseconds()).Execute();
        _open.Set(person, question);
    }

    /// <summary>The question that waits for this person's answer, if it has not expired.</summary>
    public OpenQuestion? Find(MemberNo person, DateTimeOffset now)
    {
        if (!_open.TryGet(person, out var question))
        {
            question = Read(person) ?? None;
            _open.Set(person, question);
        }

        return question.ExpiresAt > now ? question : null;
    }

    public void Close(MemberNo person)
    {
        if (Find(person, DateTimeOffset.MinValue) is not null)
        {
            _delete.Bind(1, person.Value).Execute();
        }

        _open.Set(person, None);
    }

    private OpenQuestion? Read(MemberNo person)
    {
        _read.Bind(1, person.Value);
        var question = _read.Step()
            ? new OpenQuestion(_read.Text(0)!, _read.Blob(1), DateTimeOffset.FromUnixTimeMilliseconds(_read.Long(2)))
            : null;
        _read.Reset();
        return question;
    }
}
