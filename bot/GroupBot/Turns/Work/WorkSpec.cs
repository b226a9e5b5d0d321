using System.Text.Json;
using GroupBot.Storage;

namespace GroupBot.Turns.Work;

/// <summary>
/// How a kind of work is done: in chunks, each inside a turn and at most 1,000 rows or 20 ms long; or read beside the
/// corridor, where it may take its time, with only the result entering a turn.
/// </summary>
internal abstract record WorkSpec(string Name);

/// <param name="Run">Does one chunk; returns what is left, null at the end.</param>
internal sealed record ChunkedWork(string Name, Func<Turn, byte[], byte[]?> Run) : WorkSpec(Name)
{
    public static ChunkedWork Of<TState>(string name, Func<Turn, TState, TState?> run)
        where TState : class =>
        new(name, (turn, state) => run(turn, JsonSerializer.Deserialize<TState>(state)!) is { } left
            ? JsonSerializer.SerializeToUtf8Bytes(left)
            : null);
}

/// <param name="Read">Runs on a thread of its own; each read transaction lasts at most 5 s. It is told when it begins.</param>
/// <param name="Take">Takes the result inside a turn.</param>
internal sealed record BesideWork(
    string Name, Func<Database, byte[], DateTimeOffset, CancellationToken, object> Read, Action<Turn, byte[], object> Take) : WorkSpec(Name)
{
    public static BesideWork Of<TState, TResult>(
        string name, Func<Database, TState, DateTimeOffset, CancellationToken, TResult> read, Action<Turn, TState, TResult> take)
        where TResult : class => new(
            name,
            (database, state, now, ct) => read(database, JsonSerializer.Deserialize<TState>(state)!, now, ct),
            (turn, state, result) => take(turn, JsonSerializer.Deserialize<TState>(state)!, (TResult)result));
}
