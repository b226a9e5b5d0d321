using GroupBot.Core.Activity;

namespace GroupBot.Core.Admission;

/// <summary>What people say at the door who do not want to come in any more. A whole message alone is meant.</summary>
public static class Goodbyes
{
    /// <summary>不了 and no are none: they may answer what is asked.</summary>
    public static bool AreIn(string text) => WordFolding.Fold(text) is "算了" or "算了吧" or "取消" or "取消申请" or "退出" or "撤回" or "撤回申请" or "不来了" or "我不来了"
        or "不进了" or "我不进了" or "不想进了" or "不想来了" or "不想加了" or "不加了" or "不加入了" or "不申请了" or "先不进了"
        or "nevermind" or "forgetit" or "cancel" or "quit" or "withdraw" or "notcoming" or "notcomingafterall" or "ichangedmymind" or "changedmymind";
}
