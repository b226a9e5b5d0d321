using System.Text;

namespace GroupBot.Sandbox.Text;

/// <summary>parse_mode MarkdownV2.</summary>
internal sealed class MarkdownV2Markup(string source)
{
    private const string Reserved = "_*[]()~`>#+-=|{}.!";

    private readonly StringBuilder _text = new();

    private readonly List<TextEntity> _entities = [];

    private readonly Stack<(MarkdownMark Mark, int Source, int Offset)> _open = new();

    private int _at;

    private int? _quote;

    internal static FormattedText Parse(string source) => new MarkdownV2Markup(source).Run();

    private FormattedText Run()
    {
        while (_at < source.Length)
        {
            if (Quote() || Code() || Escaped())
            {
                continue;
            }

            if (MarkdownMark.At(source, _at, Wanted) is { } mark)
            {
                Toggle(mark);
            }
            else if (Reserved.Contains(source[_at], StringComparison.Ordinal))
            {
                throw MarkupError.Plain($"Character '{source[_at]}' is reserved and must be escaped with the preceding '\\'");
            }
            else
            {
                _text.Append(source[_at++]);
            }
        }

        EndQuote(expandable: false);
        return _open.TryPeek(out var left)
            ? throw MarkupError.At($"Can't find end of {left.Mark.Noun} entity", source, left.Source)
            : new FormattedText(_text.ToString(), _entities);
    }

    /// <summary>What an open mark would be closed by, so that "__" ends an underline before it begins an italic.</summary>
    private MarkdownMark? Wanted => _open.TryPeek(out var open) ? open.Mark : null;

    private bool Escaped()
    {
        if (source[_at] != '\\' || _at + 1 >= source.Length || source[_at + 1] is <= '\0' or > '~')
        {
            return false;
        }

        _text.Append(source[_at + 1]);
        _at += 2;
        return true;
    }

    private bool Quote()
    {
        var atLineStart = _at == 0 || source[_at - 1] == '\n';
        if (!atLineStart)
        {
            return false;
        }

        var marker = source.AsSpan(_at).StartsWith("**>") ? 3 : source[_at] == '>' ? 1 : 0;
        if (marker == 0 || (marker == 3 && _quote is not null))
        {
            EndQuote(expandable: false);
        }

        if (marker == 0)
        {
            return false;
        }

        _quote ??= _text.Length;
        _at += marker;
        return true;
    }

    private void EndQuote(bool expandable)
    {
        if (_quote is not { } start)
        {
            return;
        }

        _quote = null;
        var end = _text.Length > start && _text[^1] == '\n' ? _text.Length - 1 : _text.Length;
        if (end > start)
        {
            _entities.Add(new TextEntity(expandable ? "expandable_blockquote" : "blockquote", start, end - start));
        }
    }

    private bool Code()
    {
        if (source[_at] != '`')
        {
            return false;
        }

        var block = source.AsSpan(_at).StartsWith("```");
        var (start, fence) = (_at, block ? "```" : "`");
        _at += fence.Length;
        var language = block ? Language() : null;
        var noun = !block ? "Code" : language is null ? "Pre" : "PreCode";
        var offset = _text.Length;
        while (!source.AsSpan(_at).StartsWith(fence))
        {
            if (_at >= source.Length)
            {
                throw MarkupError.At($"Can't find end of {noun} entity", source, start);
            }

            if (source[_at] == '\\' && _at + 1 < source.Length && source[_at + 1] is > '\0' and <= '~')
            {
                _at++;
            }

            _text.Append(source[_at++]);
        }

        _at += fence.Length;
        if (_text.Length > offset)
        {
            _entities.Add(new TextEntity(block ? "pre" : "code", offset, _text.Length - offset) { Language = language });
        }

        return true;
    }

    private string? Language()
    {
        var end = _at;
        while (end < source.Length && !char.IsWhiteSpace(source[end]) && source[end] != '`')
        {
            end++;
        }

        if (end >= source.Length || source[end] != '\n')
        {
            return null;
        }

        var language = source[_at..end];
        _at = end + 1;
        return language.Length == 0 ? null : language;
    }

    private void Toggle(MarkdownMark mark)
    {
        var closes = _open.TryPeek(out var open) && mark.Closes(open.Mark);
        if (!closes)
        {
            if (mark.Noun == "Spoiler" && _quote is not null && IsLineEnd(_at + 2))
            {
                _at += 2;
                EndQuote(expandable: true);
                return;
            }

            if (mark.Type is null)
            {
                throw MarkupError.Plain($"Character '{source[_at]}' is reserved and must be escaped with the preceding '\\'");
            }

            _open.Push((mark, _at, _text.Length));
            _at += mark.Length;
            return;
        }

        _open.Pop();
        _at += mark.Length;
        TextEntity? entity = new TextEntity(open.Mark.Type!, open.Offset, _text.Length - open.Offset);
        if (open.Mark.IsLink)
        {
            entity = MarkdownLink.Read(source, ref _at, entity);
        }

        if (entity is not null && entity.Length > 0)
        {
            _entities.Add(entity);
        }
    }

    private bool IsLineEnd(int at) => at >= source.Length || source[at] == '\n';
}
