namespace GroupBot.Core.Activity;

/// <summary>What people say who were asked for something and want it no more: 算了, 取消, never mind. A whole message alone is meant.</summary>
public static class SecondThoughts
{
    public static bool AreIn(string text) => WordFolding.Fold(text) is "算了" or "算了吧" or "取消" or "不了" or "不用了" or "不加了" or "不问了" or "不改了" or "不记了" or "没事了" or "先不加了" or "先不问了" or "先不了" or "先算了" or "先不用了" or "不要了"
        or "cancel" or "nevermind" or "nothanks" or "forgetit" or "stop" or "notnow";
}
