using System.Text.Encodings.Web;
using System.Text.Json;

namespace GroupBot.Sandbox.Http;

/// <summary>JSON for people to read: Chinese stays Chinese. Never written into a page's markup.</summary>
internal static class PlainText
{
    internal static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
