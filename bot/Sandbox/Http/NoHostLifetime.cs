using Microsoft.Extensions.Hosting;

namespace GroupBot.Sandbox.Http;

/// <summary>
/// Leaves the process's signals alone: the embedding program decides when it ends, and stops its bot before the
/// server its bot talks to.
/// </summary>
internal sealed class NoHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
