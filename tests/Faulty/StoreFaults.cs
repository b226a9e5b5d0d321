using System.Globalization;
using Dapper;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Turns;
using Microsoft.Data.Sqlite;

namespace GroupBot.Faulty;

/// <summary>From the nth turn on the store is in trouble, at one place of it.</summary>
internal sealed record StoreTrouble(string Kind, string Place, int Turn)
{
    public const string Full = "full", ReadOnly = "read-only";

    /// <summary>Where a turn can meet it: as it begins, amid its handlers, as it ends.</summary>
    public static readonly string[] Places = [Death.Begin, Death.Handler, Death.BeforeCommit];

    public static StoreTrouble Parse(string text) =>
        text.Split('@', ':') is [Full or ReadOnly, var place, var turn] parts && Places.Contains(place)
            ? new StoreTrouble(parts[0], place, int.Parse(turn, CultureInfo.InvariantCulture))
            : throw new ArgumentException($"--store takes {Full} or {ReadOnly}, where, and from which turn on: {Full}@{Death.Begin}:7.");
}

/// <summary>
/// Death, trouble and missing guards inside the store: by the places that the writer names, and by triggers that live as
/// long as its connection and are nowhere in the file.
/// </summary>
internal sealed class StoreFaults(Writer writer, TurnRunner runner, Death? death, string? guard, StoreTrouble? trouble) : IHostedService
{
    private static readonly TimeSpan FullFor = TimeSpan.FromSeconds(5);

    /// <summary>Of the turns that hear somebody: enough to have something to lose, and something that stands.</summary>
    private const int LostTurn = 3;

    private int _turns, _heard;
    private bool _hears, _asks;
    private long _lastSeq;
    private long _fullSince;
    private bool _isOver;

    private bool IsFull => _fullSince > 0 && !_isOver;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        writer.Fault = At;
        runner.HandlerFault = _ => IsAt(Death.Handler);
        // Only SQLite has triggers that are a connection's own.
        if (writer.Connection is SqliteConnection file)
        {
            AddTriggers(file);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void AddTriggers(SqliteConnection connection)
    {
        connection.CreateFunction("die", (string place) =>
        {
            death?.IsAt(place);
            return 0;
        });
        connection.CreateFunction("is_full", () => IsFull ? 1 : 0);
        connection.CreateFunction("asks", () =>
        {
            _asks = true;
            return 0;
        });
        connection.Execute($"""
            create temp trigger die_at_claim before update of state on main.outbox when new.state = 1
            begin select die('{Death.Claim}'); end;
            create temp trigger die_after_asked after insert on main.outbox when new.class in ({(int)EffectClass.Reply}, {(int)EffectClass.Once})
            begin select asks(); end;
            create temp trigger die_at_result before delete on main.outbox
            begin select die('{Death.Result}'); end;
            """);
        connection.Execute(guard switch
        {
            // Taken away elsewhere.
            null or Breakage.Commit or Breakage.Pauses or Breakage.Watch or Breakage.Elapsed => "select 1",
            Breakage.Dedupe => """
                create temp trigger no_dedupe after insert on main.updates_seen
                begin delete from updates_seen where bot_id = new.bot_id and update_id = new.update_id; end
                """,
            Breakage.Outbox => """
                create temp trigger no_outbox after insert on main.outbox
                begin delete from outbox where outbox_id = new.outbox_id; end
                """,
            Breakage.Claim => """
                create temp trigger no_claim before update of state on main.outbox when new.state = 1
                begin select raise(ignore); end
                """,
            Breakage.Trouble => """
                create temp trigger no_trouble before insert on main.activity when is_full()
                begin select raise(ignore); end
                """,
            _ => throw new ArgumentException($"No guard is called {guard}."),
        });
    }

    private void At(string phase)
    {
        switch (phase)
        {
            case "begin":
                _turns++;
                _asks = false;
                IsAt(Death.Begin);
                break;
            case "commit":
                IsAt(Death.BeforeCommit);
                _hears = (guard == Breakage.Commit || death is { IsAfterHeard: true }) && HasMessages();
                if (guard == Breakage.Commit && _hears && ++_heard % LostTurn == 0)
                {
                    writer.Connection.Execute("rollback; begin immediate");
                }

                break;
            case "after commit":
                death?.IsAt(Death.AfterCommit);
                if (_hears)
                {
                    death?.IsAt(Death.AfterHeard);
                }

                if (_asks)
                {
                    death?.IsAt(Death.AfterAsked);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>True where this turn wrote what somebody said: of results alone nothing would be missed.</summary>
    private bool HasMessages()
    {
        var before = _lastSeq;
        _lastSeq = writer.Connection.ExecuteScalar<long?>("select max(seq) from activity") ?? 0;
        return writer.Connection.ExecuteScalar<bool>(
            "select exists (select 1 from activity where seq > @before and kind = 1 and sender = 1)", new { before });
    }

    private void IsAt(string place)
    {
        death?.IsAt(place);
        if (trouble is null || _turns < trouble.Turn)
        {
            return;
        }

        if (_fullSince > 0)
        {
            // At whatever place of whatever turn: the one where it began may not be reached while it lasts.
            if (!_isOver && TimeProvider.System.GetElapsedTime(_fullSince) > FullFor)
            {
                _isOver = true;
                writer.Connection.Execute("pragma max_page_count = 1073741823");
            }
        }
        else if (trouble.Place == place && trouble.Kind == StoreTrouble.Full)
        {
            _fullSince = TimeProvider.System.GetTimestamp();
            if (guard != Breakage.Trouble)
            {
                // SQLite says of a file that may not grow what it says of a disk that is full.
                writer.Connection.Execute("pragma max_page_count = 1");
            }
        }
        else if (trouble.Place == place)
        {
            writer.Connection.Execute("pragma query_only = 1");
        }
    }
}
