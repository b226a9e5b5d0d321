using System.Text.Json.Nodes;
using GroupBot.Sandbox.Calls;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox.Methods;

/// <summary>ChatPermissions, with what follows from what is said.</summary>
internal static class PermissionsArgument
{
    internal static MemberPermissions Read(MethodCall call)
    {
        var given = call.Arguments.Json("permissions") as JsonObject ?? [];
        var held = MemberPermissions.Names.Where(name => CallArguments.IsTrue(given[name]?.ToString())).ToHashSet();
        if (!call.Arguments.Flag("use_independent_chat_permissions"))
        {
            if (held.Contains("can_send_other_messages") || held.Contains("can_add_web_page_previews"))
            {
                held.UnionWith([.. MemberPermissions.Media, "can_send_messages"]);
            }

            if (held.Contains("can_send_polls"))
            {
                held.Add("can_send_messages");
            }
        }

        Default("can_manage_topics", "can_pin_messages");
        Default("can_edit_tag", "can_pin_messages");
        Default("can_react_to_messages", "can_send_messages");
        return new MemberPermissions(held);

        void Default(string name, string source)
        {
            if (given[name] is null && held.Contains(source))
            {
                held.Add(name);
            }
        }
    }
}
