using GroupBot.Events;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Members.Scores;

/// <summary>Six people who talk, answer, react and think better of it in two groups, from a printed seed.</summary>
internal sealed class RandomTalk(int seed)
{
    public static readonly IReadOnlyList<Person> People = [.. Enumerable.Range(1, 6).Select(no => A.Person($"P{no}"))];
    public static readonly Chat Other = A.Supergroup("Other", -1001000009999);

    private readonly Random _random = new(seed);
    private readonly List<MessageReceived> _said = [];

    /// <param name="kills">One of so many steps ends in a kill; 0 for none.</param>
    /// <param name="isBrisk">True where seconds pass between two steps, and never half a day.</param>
    /// <returns>The kit that runs now.</returns>
    public TurnKit Run(TurnKit kit, int steps, int kills, bool isBrisk = false)
    {
        for (var step = 0; step < steps; step++)
        {
            kit.Advance(TimeSpan.FromSeconds(isBrisk ? _random.Next(5) : _random.Next(8) is 0 ? 40_000 : _random.Next(200)));
            kit.Run([.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Next())]);
            if (kills > 0 && _random.Next(kills) is 0)
            {
                kit = kit.Reopen();
            }
        }

        return kit;
    }

    private ChatEvent Next()
    {
        var (person, chat) = (People[_random.Next(People.Count)], _random.Next(3) is 0 ? Other : A.Group);
        var old = _said.Where(one => one.Chat == chat).TakeLast(20).ToList();
        if (old.Count > 0 && _random.Next(3) is 0)
        {
            return React(old[_random.Next(old.Count)], person, _random.Next(3));
        }

        var message = A.Message(_random.Next(6) is 0 ? "哈哈" : $"第 {_random.Next(60)} 页读到哪里了").From(person).In(chat);
        if (old.Count > 0 && _random.Next(2) is 0)
        {
            var answered = old[_random.Next(old.Count)].Message;
            message = message.ReplyTo(answered.Id, answered.Sender.Person);
        }

        var built = message.Received();
        _said.Add(built);
        return built;
    }

    public static ReactionChanged React(MessageReceived message, Person by, int emoji) =>
        A.Reaction(by, message.Message.Id, [.. Enumerable.Repeat("👍", emoji)], chat: message.Chat);
}
