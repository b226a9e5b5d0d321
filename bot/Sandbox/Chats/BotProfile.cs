using System.Text.Json.Nodes;

namespace GroupBot.Sandbox.Chats;

/// <summary>What a bot said about itself, by language; "" is for every language without a word of its own.</summary>
internal sealed class BotProfile
{
    internal Dictionary<string, string> Names { get; } = [];

    internal Dictionary<string, string> Descriptions { get; } = [];

    internal Dictionary<string, string> ShortDescriptions { get; } = [];

    /// <summary>By scope (its JSON's canonical key) and language.</summary>
    internal Dictionary<(string Scope, string Language), JsonArray> Commands { get; } = [];
}
