using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>
/// A call that may bring files: with one to be uploaded the body is multipart, one text part a property and one part a
/// file, named by its number. Without any it is plain JSON.
/// </summary>
public abstract class FileRequestBase<TResponse>(string methodName) : RequestBase<TResponse>(methodName)
{
    public override HttpContent? ToHttpContent()
    {
        byte[] body = [];
        var uploads = InputFileConverter.Collect(
            () => body = JsonSerializer.SerializeToUtf8Bytes(this, GetType(), JsonBotAPI.Options));
        return uploads.Count == 0 ? Json(body) : Multipart(body, uploads);
    }

    private static MultipartFormDataContent Multipart(byte[] body, List<InputFileStream> uploads)
    {
        // Names of files are written in UTF-8 as they are: the server knows no encoded words.
        var multipart = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        using var document = JsonDocument.Parse(body);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            var value = property.Value;
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
            multipart.Add(new StringContent(text), property.Name);
        }

        for (var number = 0; number < uploads.Count; number++)
        {
            multipart.Add(Part(uploads[number], number.ToString(CultureInfo.InvariantCulture)));
        }

        return multipart;
    }

    private static BorrowedStreamContent Part(InputFileStream upload, string name)
    {
        var fileName = (upload.FileName ?? name)
            .Replace("\"", "%22", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
        var content = new BorrowedStreamContent(upload);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{fileName}\"");
        return content;
    }
}
