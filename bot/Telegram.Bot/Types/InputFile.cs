using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A file to be sent: one that the server has, one that it fetches, or one that is uploaded.</summary>
public abstract class InputFile
{
    private protected InputFile()
    {
    }

    public abstract FileType FileType { get; }

    /// <summary>Uploads from where the stream stands now to its end. The stream stays open.</summary>
    public static InputFileStream FromStream(Stream stream, string? fileName = default) => new(stream, fileName);

    /// <summary>Takes an address (<c>http</c> or <c>https</c>) or the id of a file.</summary>
    public static InputFile FromString(string urlOrFileId) =>
        Uri.TryCreate(urlOrFileId, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? FromUri(url)
            : FromFileId(urlOrFileId);

    public static InputFileUrl FromUri(Uri url) => new(url);

    public static InputFileUrl FromUri(string url) => new(new Uri(url));

    public static InputFileId FromFileId(string fileId) => new(fileId);

    public static implicit operator InputFile(string urlOrFileId) => FromString(urlOrFileId);
}

/// <summary>A file that the server has already.</summary>
public sealed class InputFileId : InputFile
{
    internal InputFileId(string id) => Id = id;

    public override FileType FileType => FileType.Id;
    public string Id { get; }
}

/// <summary>A file that the server fetches by itself.</summary>
public sealed class InputFileUrl : InputFile
{
    internal InputFileUrl(Uri url) => Url = url;

    public override FileType FileType => FileType.Url;
    public Uri Url { get; }
}

/// <summary>A file that is uploaded with the request.</summary>
public sealed class InputFileStream : InputFile
{
    private readonly long _start;
    private bool _spent;

    internal InputFileStream(Stream content, string? fileName)
    {
        Content = content;
        FileName = fileName;
        _start = content.CanSeek ? content.Position : 0;
    }

    public override FileType FileType => FileType.Stream;
    public Stream Content { get; }
    public string? FileName { get; }

    internal long? LengthFromStart => Content.CanSeek ? Content.Length - _start : null;

    /// <summary>Back to where the stream stood at first, or an error where that is not possible.</summary>
    internal void Rewind()
    {
        if (Content.CanSeek)
        {
            Content.Position = _start;
        }
        else if (_spent)
        {
            throw new InvalidOperationException("The stream was read already and cannot seek: it is sent only once.");
        }

        _spent = true;
    }
}
