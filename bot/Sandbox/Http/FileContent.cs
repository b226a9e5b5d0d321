using GroupBot.Sandbox.Chats;
using GroupBot.Sandbox.Control;
using Microsoft.AspNetCore.Http;

namespace GroupBot.Sandbox.Http;

/// <summary>A file for the page to show: pictures, sounds and films as such, anything else only to be saved.</summary>
internal static class FileContent
{
    /// <summary>What someone sent must not run as a part of this page, whatever it says it is.</summary>
    private const string Policy = "default-src 'none'; sandbox";

    internal static async Task WriteAsync(HttpContext context, SandboxWorld world, string id)
    {
        SandboxFile file;
        lock (world.Gate)
        {
            file = world.Files.GetValueOrDefault(id) ?? throw new ControlError("there is no such file");
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        context.Response.ContentType = Shown(file);
        if (context.Response.ContentType == "application/octet-stream")
        {
            headers.ContentDisposition = "attachment; filename*=UTF-8''" + Uri.EscapeDataString(file.Name);
        }

        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    /// <summary>By its first bytes, since a photo is stored under the name that its sender gave it.</summary>
    private static string Shown(SandboxFile file) => file.Bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "audio/mpeg",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "video/mp4",
        _ => "application/octet-stream",
    };
}
