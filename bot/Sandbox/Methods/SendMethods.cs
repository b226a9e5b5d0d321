using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Methods;

/// <summary>Methods that put a message into a chat.</summary>
internal static class SendMethods
{
    internal static JsonNode SendMessage(MethodCall call)
    {
        var chat = SendTarget.Open(call, "can_send_messages", "text messages");
        var text = TextArgument.Read(call, "text", "entities");
        TextArgument.Check(text, "message", 4096);
        var content = new JsonObject();
        text.AddTo(content, "text", "entities");
        return SendTarget.Publish(call, chat, content).ToJson();
    }
}
