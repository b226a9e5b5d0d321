using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GroupBot.Sandbox.Calls;

/// <summary>
/// Reads multipart/form-data as the real server does: a name needs no quotes, may hold any characters, and ends at the
/// next semicolon. The framework's own reader refuses what clients that leave the quotes out send.
/// </summary>
internal static class MultipartForm
{
    private const string FormData = "form-data;";

    /// <param name="request">Has that content type.</param>
    /// <param name="arguments">What is read is added.</param>
    /// <param name="partBytes">One part has at most so many bytes.</param>
    /// <param name="ct">Gives it up.</param>
    internal static async Task ReadAsync(HttpRequest request, CallArguments arguments, int partBytes, CancellationToken ct)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.ContentType).Boundary).Value;
        if (string.IsNullOrEmpty(boundary))
        {
            throw ApiError.BadRequest("boundary not found");
        }

        var reader = new MultipartReader(boundary, request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(ct) is { } section)
            {
                var (name, fileName) = Disposition(section.ContentDisposition);
                var bytes = await BytesAsync(section.Body, partBytes, ct);
                if (fileName is null)
                {
                    arguments.Add(name, Encoding.UTF8.GetString(bytes));
                }
                else
                {
                    arguments.Add(name, new UploadedFile(fileName, section.ContentType, bytes));
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw ApiError.BadRequest("can't parse form data headers");
        }
    }

    /// <summary>The name of the field, and of the file where it is one.</summary>
    private static (string Name, string? FileName) Disposition(string? header)
    {
        if (header is null)
        {
            throw ApiError.BadRequest("headers in multipart/form-data are empty");
        }

        if (!header.StartsWith(FormData, StringComparison.Ordinal))
        {
            throw ApiError.BadRequest("expected form-data content disposition");
        }

        var (name, fileName) = ("", (string?)null);
        foreach (var pair in header[FormData.Length..].Split(';'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var value = Unquoted(pair[(at + 1)..].Trim());
            switch (at < 0 ? "" : pair[..at].Trim())
            {
                case "name":
                    name = value;
                    break;
                case "filename":
                    fileName = value;
                    break;
            }
        }

        return name.Length > 0 ? (name, fileName) : throw ApiError.BadRequest("field name in multipart/form-data not found");
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value.StartsWith('"') && value.EndsWith('"') ? value[1..^1] : value;

    private static async Task<byte[]> BytesAsync(Stream body, int most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (bytes.Length + count > most)
            {
                throw new ApiError(413, "Request Entity Too Large");
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
