using GroupBot.Events;
using GroupBot.Features.Health;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Turns;

/// <summary>What a handler chokes on may be what somebody wrote: only the letter in the file may hold it.</summary>
internal sealed class FailureTextTests : IDisposable
{
    private const string Secret = "my salary is 9000";

    private readonly TurnKit _kit = TurnKit.With(registry => registry
        .Request("dead-letters-list", LetterCommands.List)
        .Request("dead-letters-retry", LetterCommands.Retry)
        .Observe<MessageReceived>("parses", (_, received) =>
        {
            if (received.Message.Text.Length > 0)
            {
                throw new InvalidOperationException(
                    $"No number: {received.Message.Text}\n   at {received.Message.Text}", new FormatException(received.Message.Text));
            }
        }));

    public void Dispose() => _kit.Dispose();

    [Test]
    public void Run_WhenAHandlerThrowsWhatWasWritten_LogsWhereItFailedAndNotTheText()
    {
        _kit.Run(A.Message(Secret));

        var line = _kit.HandlerLogs.Lines.Single().Text;
        Assert.That(line, Does.Contain("Test.observer.parses").And.Contain("System.InvalidOperationException")
            .And.Contain("System.FormatException").And.Contain($"at {typeof(FailureTextTests).FullName}"));
        Assert.That(line, Does.Not.Contain("salary"));
        Assert.That(_kit.DeadLetters.Waiting().Single().Error, Does.Contain(Secret));
    }

    [Test]
    public void List_OfALetter_SaysTypeAndPlaceAndNotTheText()
    {
        _kit.Run(A.Message(Secret));

        var list = _kit.Request("dead-letters-list");

        Assert.That(list, Does.Contain("System.InvalidOperationException").And.Contain("System.FormatException")
            .And.Contain($"at {typeof(FailureTextTests).FullName}"));
        Assert.That(list, Does.Not.Contain("salary"));
    }

    /// <summary>As another version wrote it: the text of the exception comes first.</summary>
    [TestCase("System.FormatException: The input string 'my salary is 9000' was not in a correct format.\n   at X.Y()", "System.FormatException")]
    [TestCase("JsonException: 'my salary is 9000' is an invalid start of a value.", "JsonException")]
    [TestCase("The handler is switched off.", "The handler is switched off.")]
    public void List_OfAnyLetter_SaysNothingThatFollowsTheType(string error, string shown)
    {
        _kit.InTurn(_ => _kit.DeadLetters.Add("wire.read", error, A.Origin(_kit.Now, "{}", 1), null));

        var list = _kit.Request("dead-letters-list");

        Assert.That(list, Does.Contain($"\"error\":\"{shown}\""));
        Assert.That(list, Does.Not.Contain("salary"));
    }

    [Test]
    public void Retry_WhenItFailsAgain_SaysWhereAndNotTheText()
    {
        _kit.Run(_kit.Batch(GroupBot.Wire.UpdateReader.Read(System.Text.Encoding.UTF8.GetBytes($$"""
            {"update_id":5,"message":{"message_id":9,"from":{"id":77,"is_bot":false,"first_name":"Ann"},
            "chat":{"id":{{A.Group.Id}},"title":"Test group","type":"supergroup"},"date":{{_kit.Now.ToUnixTimeSeconds()}},"text":"{{Secret}}"} }
            """))));
        var id = _kit.DeadLetters.Waiting().Single().Id;

        var answer = _kit.Request("dead-letters-retry", $$"""{"id":{{id}},"with_effects":false}""");

        Assert.That(answer, Does.Contain("It failed again").And.Contain("System.FormatException"));
        Assert.That(answer, Does.Not.Contain("salary"));
    }
}
