using System.Collections.Frozen;
using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Turns;

namespace GroupBot.Features.Start;

/// <summary>What somebody says to the bot in a group in words of their own: two or three buttons that may be meant.</summary>
internal static class SentenceCommands
{
    /// <summary>What people say in answer to anything; folded.</summary>
    private static readonly FrozenSet<string> Talk =
    [
        "谢谢", "谢谢你", "多谢", "谢了", "谢啦", "感谢", "辛苦了", "辛苦", "好", "好的", "好滴", "好嘞", "好哦", "好呀", "收到", "知道了", "明白", "明白了",
        "嗯", "嗯嗯", "哦", "哦哦", "行", "可以", "对", "对的", "是的", "没事", "厉害", "太厉害了", "棒", "真棒", "太棒了", "赞", "牛", "牛啊", "加油", "恭喜", "早",
        "早安", "早上好", "晚安", "笑死", "ok", "okay", "thanks", "thankyou", "thx", "ty", "great", "nice", "cool", "wow", "lol", "yes", "no",
        "good", "gotit", "awesome", "congrats", "congratulations", "welldone", "perfect", "sure", "fine", "goodbot",
    ];

    /// <summary>How thanks and congratulations begin; folded.</summary>
    private static readonly IReadOnlyList<string> Wishes = ["谢谢", "感谢", "多谢", "恭喜", "祝", "thank", "congrat", "happy"];

    public static void Addressed(Turn turn, MessageReceived received)
    {
        if (turn.Scene is not { Group: { } group, Person: { } person })
        {
            return;
        }

        var sentence = turn.Self.TextWithoutName(received.Message);
        // Nothing but the bot's name: somebody calls it.
        if ((sentence.Length > 0 && IsTalk(sentence)) || !turn.Store<SentenceStore>().MayOffer(group.No, person.No, turn.Now))
        {
            return;
        }

        var fit = SentenceFit.Of(turn, sentence);
        turn.AnswerPrivately(language => (
            (fit.IsFound ? StartTexts.Fitting : StartTexts.Offered).In(language), StartCommands.Buttons(turn, fit.Commands)));
    }

    /// <summary>True where nothing is asked: thanks, a nod, a laugh, an emoji.</summary>
    private static bool IsTalk(string sentence)
    {
        var folded = WordFolding.Fold(sentence);
        return TextMeasure.IsFiller(sentence) || Talk.Contains(folded)
            || (Wishes.Any(wish => folded.StartsWith(wish, StringComparison.Ordinal)) && !Asks(sentence, folded));
    }

    private static bool Asks(string sentence, string folded) => sentence.AsSpan().IndexOfAny('?', '？') >= 0
        || folded.Contains("怎么", StringComparison.Ordinal) || folded.Contains('吗', StringComparison.Ordinal);
}
