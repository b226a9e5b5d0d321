using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Schema;

namespace GroupBot.Sandbox.Http;

/// <summary>
/// Files that a call names by their address. A sandbox reaches nothing but this machine: any other address answers as
/// one that cannot be reached. Fetched before the call takes the world's gate.
/// </summary>
internal static class RemoteFiles
{
    private const int MostBytes = 20 << 20;

    /// <summary>A redirect could lead off the machine, so none is followed.</summary>
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    internal static async Task FetchAsync(ApiMethod method, CallArguments arguments, CancellationToken ct)
    {
        foreach (var address in Addresses(method, arguments).Distinct().ToList())
        {
            if (Read(address) is { IsLoopback: true, Scheme: "http" or "https" } uri)
            {
                arguments.Fetched[address] = await GetAsync(uri, ct);
            }
        }
    }

    /// <summary>No file_id has a dot; the scheme may be left out.</summary>
    internal static Uri? Read(string text) =>
        Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text, UriKind.Absolute, out var uri)
            ? uri
            : null;

    private static IEnumerable<string> Addresses(ApiMethod method, CallArguments arguments)
    {
        foreach (var field in method.Fields)
        {
            if (arguments.Text(field.Name) is not { } text)
            {
                continue;
            }

            if (field.Types.Contains("InputFile") && IsAddress(text))
            {
                yield return text;
            }
            else if (field.Name == "media" && arguments.Json("media") is { } media)
            {
                foreach (var item in media as JsonArray ?? [media.DeepClone()])
                {
                    if (item is JsonObject input && input["media"] is JsonValue value && IsAddress(value.ToString()))
                    {
                        yield return value.ToString();
                    }
                }
            }
        }
    }

    private static bool IsAddress(string text) =>
        text.Contains('.', StringComparison.Ordinal) || text.Contains("://localhost", StringComparison.OrdinalIgnoreCase);

    private static async Task<UploadedFile?> GetAsync(Uri uri, CancellationToken ct)
    {
        try
        {
            using var response = await Client.GetAsync(uri, ct);
            return response.IsSuccessStatusCode
                ? new UploadedFile(
                    Path.GetFileName(uri.LocalPath),
                    response.Content.Headers.ContentType?.MediaType,
                    await response.Content.ReadAsByteArrayAsync(ct))
                : null;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }
}
