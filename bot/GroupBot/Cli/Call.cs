using System.CommandLine;
using System.Text.Json;
using GroupBot.Storage;

namespace GroupBot.Cli;

/// <summary>One call of the program: what was given to it, and where it speaks.</summary>
internal sealed class Call(
    ParseResult parsed, TimeProvider clock, IReadOnlyDictionary<string, string?>? overrides, Action<IServiceCollection>? amend)
{
    /// <summary>The exit code where something must be put right first.</summary>
    public const int Problem = 2;

    public TimeProvider Clock => clock;

    /// <summary>What tests change of a running bot; null outside of them.</summary>
    public Action<IServiceCollection>? Amend => amend;

    public TextWriter Out => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>A host with the configuration read, nothing registered yet.</summary>
    public WebApplicationBuilder Configure() => Configured.Builder(overrides);

    /// <summary>The database that the configuration names; null where the configuration is wrong, which is said.</summary>
    public Database? OpenConfigured(out WebApplicationBuilder builder)
    {
        builder = Configure();
        if (Problems.Of(builder.Configuration) is { Count: > 0 } problems)
        {
            Refuse([.. problems]);
            return null;
        }

        return Database.Of(Configured.Storage(builder.Configuration));
    }

    /// <summary>Says what is wrong, a line each.</summary>
    public int Refuse(params ReadOnlySpan<string> problems)
    {
        foreach (var problem in problems)
        {
            Error.WriteLine(problem);
        }

        return Problem;
    }

    /// <summary>Runs the command; what the store or the disk refuses becomes one line.</summary>
    public async Task<int> RunAsync(Func<Call, CancellationToken, Task<int>> run, CancellationToken ct)
    {
        try
        {
            return await run(this, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        catch (InvalidDataException exception) when (exception.GetBaseException() is JsonException slip)
        {
            return Refuse(Configured.NotJson(exception.Message, slip));
        }
        catch (StorageException exception)
        {
            return Refuse(exception.Message);
        }
        catch (Exception exception) when (StorageFailure.IsStorage(exception))
        {
            return Refuse(StorageFailure.Explain(exception, Database.Of(Configured.Storage(Configure().Configuration)).Name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(exception.Message);
        }
    }
}
