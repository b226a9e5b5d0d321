using System.Text.Json;
using GroupBot.Pictures;
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

/// <summary>What long work has at hand beside the corridor.</summary>
/// <param name="Now">When it began.</param>
internal sealed record Beside(Database Database, PictureRenderer Pictures, DateTimeOffset Now);

/// <param name="Read">Runs on a thread of its own; each read transaction lasts at most 5 s. Drawing is waited for here too.</param>
/// <param name="Take">Takes the result inside a turn.</param>
internal sealed record BesideWork(
    string Name, Func<Beside, byte[], CancellationToken, Task<object>> Read, Action<Turn, byte[], object> Take) : WorkSpec(Name)
{
    public static BesideWork Of<TState, TResult>(
        string name, Func<Database, TState, DateTimeOffset, CancellationToken, TResult> read, Action<Turn, TState, TResult> take)
        where TResult : class => new(
            name,
            (beside, state, ct) => Task.FromResult<object>(read(beside.Database, JsonSerializer.Deserialize<TState>(state)!, beside.Now, ct)),
            (turn, state, result) => take(turn, JsonSerializer.Deserialize<TState>(state)!, (TResult)result));

    public static BesideWork Drawing<TState>(string name, Func<TState, Svg> picture, Action<Turn, TState, Drawing> take) => new(
        name,
        async (beside, state, ct) => await beside.Pictures.DrawAsync(picture(JsonSerializer.Deserialize<TState>(state)!), ct),
        (turn, state, result) => take(turn, JsonSerializer.Deserialize<TState>(state)!, (Drawing)result));
}
