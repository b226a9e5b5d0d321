using System.Net.Sockets;
using System.Text;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Cli;

/// <summary>Takes requests of the command line at the local socket and puts them before the turn.</summary>
internal sealed partial class RequestServer(TurnLoop loop, Database database, TimeProvider clock, ILogger<RequestServer> logger)
    : BackgroundService
{
    private const int MostAtOnce = 8;
    private const int MostWaiting = 64;

    /// <summary>A client that says nothing for so long is sent away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>While the store is in trouble a turn waits; the client need not.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly HashSet<Task> _running = [];

    public override void Dispose()
    {
        _places.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Task[] running;
        lock (_running)
        {
            running = [.. _running];
        }

        // What was taken in is answered: the turn still runs.
        await Task.WhenAny(Task.WhenAll(running), Task.Delay(StopWait, clock, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var path = LocalSocket.PathOf(database.Path);
        using var listener = Listen(path);
        if (listener is null)
        {
            return;
        }

        try
        {
            while (true)
            {
                await _places.WaitAsync(stoppingToken);
                var client = await listener.AcceptAsync(stoppingToken);
                var serving = ServeAsync(client, stoppingToken);
                lock (_running)
                {
                    _running.Add(serving);
                }

                _ = serving.ContinueWith(Served, TaskScheduler.Default);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (SocketException exception)
        {
            LogClosed(path, exception.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private void Served(Task serving)
    {
        lock (_running)
        {
            _running.Remove(serving);
        }

        _places.Release();
    }

    /// <summary>Null where the system refuses: the bot runs without, and commands that write need it stopped.</summary>
    private Socket? Listen(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            // Ours by the lock: what stands there was left by a bot that was killed.
            File.Delete(path);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            if (!OperatingSystem.IsWindows())
            {
                // Before it listens nobody can come in.
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            listener.Listen(MostWaiting);
            return listener;
        }
        catch (Exception exception) when (exception is SocketException or IOException or UnauthorizedAccessException)
        {
            LogClosed(path, exception.Message);
            listener.Dispose();
            return null;
        }
    }

    private async Task ServeAsync(Socket client, CancellationToken stopping)
    {
        using (client)
        {
            try
            {
                await using var stream = new NetworkStream(client, ownsSocket: false);
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
                patience.CancelAfter(Patience);
                var line = await LocalSocket.ReadLineAsync(stream, patience.Token);
                var request = line is { } read ? LocalSocket.Read(read.Span) : null;
                var answer = request is null
                    ? RequestAnswer.Error("One line of JSON is expected: {\"id\":…,\"name\":…,\"body\":…}.")
                    : await AnswerAsync(request);
                using var writing = new CancellationTokenSource(Patience);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\n"), writing.Token);
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // A client that broke off or dawdled: its own loss.
                LogBroken(exception.GetType().Name);
            }
        }
    }

    private async Task<string> AnswerAsync(RequestMade request)
    {
        var input = new EventInput(clock.GetUtcNow(), request);
        try
        {
            await loop.SubmitAsync(input).WaitAsync(AnswerWithin, clock);
            return input.Answer ?? RequestAnswer.Error("The bot has no answer.");
        }
        catch (TimeoutException)
        {
            return RequestAnswer.Error("The bot did not come to it within a minute; it may still do it. See its log.");
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            return RequestAnswer.Error(StorageFailure.Explain(exception, database.Name));
        }
    }

    [LoggerMessage(LogLevel.Warning, "The local socket {Path} is closed ({Reason}); commands that write need the bot stopped")]
    private partial void LogClosed(string path, string reason);

    [LoggerMessage(LogLevel.Debug, "A client of the local socket broke off ({Reason})")]
    private partial void LogBroken(string reason);
}
