using GroupBot.Pictures;
using GroupBot.Storage;
using GroupBot.Turns.Routing;

namespace GroupBot.Turns.Work;

/// <summary>
/// Says which piece of long work is next: one chunk a turn, and one reading beside the corridor at a time. Used by the
/// turn's thread alone, but for what is read.
/// </summary>
internal sealed class WorkLine(WorkBook book, FeatureRegistry features, Database database, PictureRenderer pictures, TimeProvider clock)
{
    /// <summary>A reader may find the store away for a moment, such as a server that is started again.</summary>
    private const int Tries = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _hadChunk;

    /// <summary>True from the start of a reading until a turn has taken its result.</summary>
    public bool IsReading { get; private set; }

    /// <summary>Receives what was read. Set once, by the loop.</summary>
    public Action<WorkInput>? Ended { get; set; }

    /// <summary>The chunk of this turn; never two in a row while updates wait.</summary>
    public WorkInput? Chunk(bool updatesWait)
    {
        var chunk = _hadChunk && updatesWait ? null : book.Next(item => features.Works.GetValueOrDefault(item.Handler) is ChunkedWork);
        _hadChunk = chunk is not null;
        return chunk is null ? null : new WorkInput(clock.GetUtcNow(), chunk);
    }

    /// <summary>Starts reading for the next in line that wants it.</summary>
    public void StartReading(CancellationToken ct)
    {
        if (IsReading || book.Next(item => features.Works.GetValueOrDefault(item.Handler) is BesideWork) is not { } item)
        {
            return;
        }

        IsReading = true;
        var work = (BesideWork)features.Works[item.Handler];
        _ = Task.Run(() => ReadAsync(work, item, ct), ct);
    }

    /// <summary>A turn that took this in is committed.</summary>
    public void Done(WorkInput input)
    {
        if (features.Works.GetValueOrDefault(input.Item.Handler) is BesideWork)
        {
            // A recovery may have put it into the line again while it was read.
            book.TakeOut(input.Item.Id);
            IsReading = false;
        }
        else if (book.Find(input.Item.Id) is { } left)
        {
            book.PutBack(left);
        }
    }

    private async Task ReadAsync(BesideWork work, WorkItem item, CancellationToken ct)
    {
        try
        {
            for (var tries = 1; ; tries++)
            {
                try
                {
                    var read = await work.Read(new Beside(database, pictures, clock.GetUtcNow()), item.State, ct);
                    Ended?.Invoke(new WorkInput(clock.GetUtcNow(), item, read));
                    return;
                }
                catch (Exception exception) when (tries < Tries && StorageFailure.IsStorage(exception) && !StorageFailure.IsFatal(exception))
                {
                    await Task.Delay(Pause, clock, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The row is still there: the next start reads again.
        }
#pragma warning disable CA1031 // A failed reading becomes a dead letter in the turn, as a failed handler does.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Ended?.Invoke(new WorkInput(clock.GetUtcNow(), item, Failure: exception));
        }
    }
}
