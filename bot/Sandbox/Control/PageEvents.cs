using System.Threading.Channels;

namespace GroupBot.Sandbox.Control;

/// <summary>The events one open page has still to be sent, each as a line of server-sent events.</summary>
internal sealed class PageEvents
{
    /// <summary>More waiting events than this, and the page is told by the end of its stream to look at the state anew.</summary>
    internal const int Most = 4_000;

    private readonly Channel<byte[]> _waiting = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(Most) { SingleReader = true });

    private volatile bool _isBehind;

    internal ChannelReader<byte[]> Waiting => _waiting.Reader;

    /// <summary>An event found no room: what follows would show a state that never was, so the stream ends here.</summary>
    internal bool IsBehind => _isBehind;

    /// <summary>False where the page is behind, and from then on.</summary>
    internal bool TryAdd(byte[] line)
    {
        if (_waiting.Writer.TryWrite(line))
        {
            return true;
        }

        _isBehind = true;
        _waiting.Writer.TryComplete();
        return false;
    }
}
