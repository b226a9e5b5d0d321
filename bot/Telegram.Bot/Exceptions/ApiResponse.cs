using Telegram.Bot.Types;

namespace Telegram.Bot.Exceptions;

/// <summary>The envelope in which every answer comes.</summary>
public class ApiResponse
{
    public bool Ok { get; set; }
    public string? Description { get; set; }
    public int ErrorCode { get; set; }
    public ResponseParameters? Parameters { get; set; }
}
