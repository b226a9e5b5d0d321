using System.Globalization;
using GroupBot.Events;
using GroupBot.Texts;

namespace GroupBot.Features.Settings;

internal enum WalkVerb
{
    /// <summary>The page of whatever is named.</summary>
    Show = 1,

    /// <summary>The value that follows.</summary>
    Set,

    /// <summary>Back to the default.</summary>
    Reset,

    /// <summary>A text is asked for.</summary>
    Ask,

    /// <summary>The question is taken back.</summary>
    Cancel,
}

/// <summary>
/// What a button of the walk carries, at most 64 bytes: <c>set:</c>, then the group, the feature and the key as far as
/// the walk has come, then what to do. By name, not by number: a button of an earlier version never means another setting.
/// </summary>
/// <param name="Group">Null on the list of groups.</param>
internal sealed record WalkData(
    GroupNo? Group = null, string? Feature = null, string? Key = null, int Page = 0, WalkVerb Verb = WalkVerb.Show,
    string Value = "")
{
    public const string Prefix = "set";

    public static WalkData? Read(string data)
    {
        var parts = data.Split(':', 4);
        var walk = new WalkData();
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at].StartsWith('~'))
            {
                return ButtonData.Number(parts[at][1..]) is <= int.MaxValue and var page ? walk with { Page = (int)page } : null;
            }

            switch (at)
            {
                case 0 when parts[0].Length == 0:
                    return walk;
                case 0 when ReadGroup(parts[0]) is { } group:
                    walk = walk with { Group = group };
                    break;
                case 1:
                    walk = walk with { Feature = parts[1] };
                    break;
                case 2:
                    walk = walk with { Key = parts[2] };
                    break;
                case 3 when parts[3].Length > 0:
                    return ReadVerb(parts[3][0]) is { } verb ? walk with { Verb = verb, Value = parts[3][1..] } : null;
                default:
                    return null;
            }
        }

        return walk;
    }

    public static GroupNo? ReadGroup(string text) =>
        ButtonData.Number(text) is > 0 and var no ? new GroupNo(no) : null;

    public override string ToString()
    {
        var path = string.Join(':', new[] { Prefix, Group?.ToString() ?? "", Feature, Key }.OfType<string>());
        return Verb switch
        {
            WalkVerb.Set => $"{path}:={Value}",
            WalkVerb.Reset => $"{path}:-",
            WalkVerb.Ask => $"{path}:?",
            WalkVerb.Cancel => $"{path}:x",
            WalkVerb.Show => Page == 0 ? path : $"{path.TrimEnd(':')}:~{Page.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private static WalkVerb? ReadVerb(char sign) => sign switch
    {
        '=' => WalkVerb.Set,
        '-' => WalkVerb.Reset,
        '?' => WalkVerb.Ask,
        'x' => WalkVerb.Cancel,
        _ => null,
    };
}
