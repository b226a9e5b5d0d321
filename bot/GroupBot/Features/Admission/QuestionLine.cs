using GroupBot.Core.Activity;

namespace GroupBot.Features.Admission;

/// <summary>What the first word behind <c>/questions</c> says.</summary>
internal enum QuestionVerb
{
    None = 0,
    List,
    Add,
    Edit,
    Remove,

    /// <summary>An entrance's name follows, and then another verb.</summary>
    Of,
}

/// <summary>Reads how a line behind <c>/questions</c> begins.</summary>
internal static class QuestionLine
{
    /// <summary>What may follow 进群问题 in one message.</summary>
    public static bool IsBegun(string text) => VerbOf(Split(text).Verb) is not (QuestionVerb.List or QuestionVerb.None)
        || Split(text) is { Verb.Length: > 0, Behind.Length: 0 } alone && VerbOf(alone.Verb) is QuestionVerb.List;

    public static QuestionVerb VerbOf(string word) => word switch
    {
        "" or "list" or "列表" => QuestionVerb.List,
        "add" or "new" or "加" or "添加" or "新增" or "新建" => QuestionVerb.Add,
        "edit" or "change" or "改" or "修改" or "改成" or "更改" or "换" => QuestionVerb.Edit,
        "remove" or "delete" or "del" or "删" or "删除" or "删掉" => QuestionVerb.Remove,
        "of" or "渠道" => QuestionVerb.Of,
        _ => QuestionVerb.None,
    };

    public static (string Verb, string Behind) Split(string line)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return (words.Length == 0 ? "" : WordFolding.Fold(words[0]), words.Length > 1 ? words[1] : "");
    }
}
