using System.Text;

namespace GroupBot.Sandbox.Text;

/// <summary>parse_mode HTML.</summary>
internal sealed class HtmlMarkup(string source)
{
    private readonly StringBuilder _text = new();

    private readonly List<TextEntity> _entities = [];

    private readonly Stack<Open> _open = new();

    private int _at;

    internal static FormattedText Parse(string source) => new HtmlMarkup(source).Run();

    private FormattedText Run()
    {
        while (_at < source.Length)
        {
            switch (source[_at])
            {
                case '&' when HtmlCharacters.Read(source, ref _at) is { } character:
                    _text.Append(character);
                    break;
                case '<' when _at + 1 < source.Length && source[_at + 1] == '/':
                    End();
                    break;
                case '<':
                    Begin();
                    break;
                default:
                    _text.Append(source[_at++]);
                    break;
            }
        }

        return _open.TryPeek(out var left)
            ? throw MarkupError.Plain($"Can't find end tag corresponding to start tag \"{left.Tag.Name}\"")
            : new FormattedText(_text.ToString(), _entities);
    }

    private void Begin()
    {
        var start = _at;
        var tag = HtmlTag.Read(source, ref _at);
        var type = TypeOf(tag, start);
        _open.Push(new Open(tag, type, _text.Length));
    }

    private void End()
    {
        var start = _at;
        var close = source.IndexOf('>', start);
        if (close < 0)
        {
            throw MarkupError.At("Unclosed end tag", source, start);
        }

        var name = source[(start + 2)..close].TrimEnd().ToLowerInvariant();
        if (!_open.TryPop(out var open))
        {
            throw MarkupError.At("Unexpected end tag", source, start);
        }

        if (name.Length > 0 && name != open.Tag.Name)
        {
            throw MarkupError.At(
                "Unmatched end tag", source, start, $", expected \"</{open.Tag.Name}>\", found \"</{name}>\"");
        }

        _at = close + 1;
        Add(open);
    }

    private void Add(Open open)
    {
        var length = _text.Length - open.Offset;
        if (length == 0)
        {
            return;
        }

        var entity = new TextEntity(open.Type, open.Offset, length);
        switch (open.Type)
        {
            case "text_link":
                AddLink(entity, open.Tag.Value("href") ?? _text.ToString(open.Offset, length));
                break;
            case "custom_emoji":
                _entities.Add(entity with { CustomEmojiId = open.Tag.Value("emoji-id") });
                break;
            case "date_time":
                if (DateMark.Resolve(entity, open.Tag.Value("unix"), open.Tag.Value("format")) is { } date)
                {
                    _entities.Add(date);
                }

                break;
            case "code" when LanguageOf(open.Tag) is { } language
                && _open.TryPeek(out var outer) && outer.Type == "pre" && outer.Offset == open.Offset:
                outer.Tag.Language = language;
                break;
            case "code" when _open.Any(o => o.Type == "pre"):
                break;
            case "pre":
                _entities.Add(entity with { Language = open.Tag.Language });
                break;
            default:
                _entities.Add(entity);
                break;
        }
    }

    private void AddLink(TextEntity entity, string href)
    {
        if (Links.Resolve(entity, href) is { } link)
        {
            _entities.Add(link);
        }
    }

    private static string? LanguageOf(HtmlTag tag) =>
        tag.Value("class") is { } name && name.StartsWith("language-", StringComparison.Ordinal)
            ? name["language-".Length..]
            : null;

    private string TypeOf(HtmlTag tag, int start) => tag.Name switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "tg-spoiler" => "spoiler",
        "span" when tag.Value("class") == "tg-spoiler" => "spoiler",
        "span" => throw MarkupError.At("Tag \"span\" must have class \"tg-spoiler\"", source, start),
        "code" => "code",
        "pre" => "pre",
        "a" => "text_link",
        "tg-emoji" => "custom_emoji",
        "tg-time" => "date_time",
        "blockquote" => tag.Has("expandable") ? "expandable_blockquote" : "blockquote",
        _ => throw new InvalidOperationException($"The tag {tag.Name} has no type."),
    };

    private sealed record Open(HtmlTag Tag, string Type, int Offset);
}
