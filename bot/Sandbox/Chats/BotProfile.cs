using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>What a bot said about itself, by language; "" is for every language without a word of its own.</summary>
internal sealed class BotProfile
{
    internal Dictionary<string, string> Names { get; } = [];

    internal Dictionary<string, string> Descriptions { get; } = [];

    internal Dictionary<string, string> ShortDescriptions { get; } = [];

    /// <summary>Rights it asks for when added, to supergroups and to channels.</summary>
    internal Dictionary<ChatKind, AdminRights> DefaultRights { get; } = [];

    /// <summary>By person; 0 is everyone else.</summary>
    internal Dictionary<long, JsonObject> MenuButtons { get; } = [];

    /// <summary>By scope (its JSON's canonical key) and language.</summary>
    internal Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];
}
