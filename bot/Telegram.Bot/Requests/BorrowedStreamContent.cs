using System.Net;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>
/// A file's bytes from where its stream stood when the file was named. The stream stays open, so that a caller can try
/// again; a stream that cannot seek can be sent only once.
/// </summary>
internal sealed class BorrowedStreamContent(InputFileStream file) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        file.Rewind();
        return file.Content.CopyToAsync(stream, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = file.LengthFromStart ?? 0;
        return file.LengthFromStart is not null;
    }
}
