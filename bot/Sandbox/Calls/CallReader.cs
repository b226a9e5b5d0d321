using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GroupBot.Sandbox.Calls;

/// <summary>Reads parameters from the query, a form, multipart parts or a JSON body.</summary>
internal static class CallReader
{
    /// <summary>Bytes of all parameters together, files not counted.</summary>
    private const int ParameterBytes = 1 << 20;

    /// <summary>Bytes of the request line and the headers.</summary>
    private const int HeadBytes = 256 << 10;

    private const int UploadBytes = 50 << 20;

    /// <exception cref="ApiError">It cannot be read, or is too much.</exception>
    internal static async Task<CallArguments> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await AllAsync(request, ct);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new ApiError(413, "Request Entity Too Large");
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException)
        {
            throw ApiError.BadRequest("can't read the content of the request");
        }
    }

    private static async Task<CallArguments> AllAsync(HttpRequest request, CancellationToken ct)
    {
        var head = (request.QueryString.Value ?? "").Length
            + request.Headers.Sum(header => header.Key.Length + header.Value.Sum(value => (value ?? "").Length));
        if (head > HeadBytes)
        {
            throw new ApiError(431, "Request Header Fields Too Large: total headers size exceeded");
        }

        var arguments = new CallArguments();
        foreach (var (name, values) in request.Query)
        {
            arguments.Add(name, values[0] ?? "");
        }

        if (request.Headers.ContentEncoding == "gzip")
        {
            request.Body = new GZipStream(request.Body, CompressionMode.Decompress);
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, arguments, ct);
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            await ReadJsonAsync(request, arguments, ct);
        }

        if (arguments.Values.Sum(p => (long)Encoding.UTF8.GetByteCount(p.Key) + Encoding.UTF8.GetByteCount(p.Value)) > ParameterBytes)
        {
            throw new ApiError(413, "Request Entity Too Large: too many parameters");
        }

        return arguments;
    }

    private static async Task ReadFormAsync(HttpRequest request, CallArguments arguments, CancellationToken ct)
    {
        if (request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            await MultipartForm.ReadAsync(request, arguments, UploadBytes, ct);
            return;
        }

        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(new FormOptions { ValueLengthLimit = int.MaxValue }, ct);
        }
        catch (InvalidDataException)
        {
            throw new ApiError(413, "Request Entity Too Large");
        }

        foreach (var (name, values) in form)
        {
            arguments.Add(name, values[0] ?? "");
        }
    }

    /// <summary>Every value is turned back into text, as if it had come by a form; null counts as absent.</summary>
    private static async Task ReadJsonAsync(HttpRequest request, CallArguments arguments, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        if (body.Length == 0)
        {
            return;
        }

        try
        {
            using var document = JsonRead.Document(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw ApiError.BadRequest("JSON object expected");
            }

            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Value.ValueKind != JsonValueKind.Null)
                {
                    arguments.Add(
                        property.Name,
                        property.Value.ValueKind == JsonValueKind.String
                            ? property.Value.GetString()!
                            : property.Value.GetRawText());
                }
            }
        }
        catch (JsonException)
        {
            throw ApiError.BadRequest("can't parse JSON-encoded content");
        }
    }
}
