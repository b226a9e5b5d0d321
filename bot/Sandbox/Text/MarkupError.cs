using System.Text;
using GroupBot.Sandbox.Calls;

namespace GroupBot.Sandbox.Text;

/// <summary>Refusals of marked-up text; their offsets count bytes of UTF-8.</summary>
internal static class MarkupError
{
    internal static ApiError At(string what, string text, int index, string rest = "") =>
        Plain($"{what} at byte offset {Offset(text, index)}{rest}");

    internal static ApiError Plain(string what) => ApiError.BadRequest("can't parse entities: " + what);

    internal static int Offset(string text, int index) => Encoding.UTF8.GetByteCount(text.AsSpan(0, index));
}
