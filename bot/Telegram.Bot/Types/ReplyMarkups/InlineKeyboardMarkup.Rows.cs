namespace Telegram.Bot.Types.ReplyMarkups;

public sealed partial class InlineKeyboardMarkup
{
    /// <summary>An empty keyboard, to which buttons are added.</summary>
    public InlineKeyboardMarkup()
    {
    }

    /// <summary>Adds a button to the last row.</summary>
    public InlineKeyboardMarkup AddButton(InlineKeyboardButton button) => AddButtons(button);

    /// <summary>Adds buttons to the last row.</summary>
    public InlineKeyboardMarkup AddButtons(params InlineKeyboardButton[] buttons)
    {
        var rows = InlineKeyboard.ToList();
        if (rows.Count == 0)
        {
            rows.Add(buttons);
        }
        else
        {
            rows[^1] = [.. rows[^1], .. buttons];
        }

        InlineKeyboard = rows;
        return this;
    }

    /// <summary>Begins a row with these buttons.</summary>
    public InlineKeyboardMarkup AddNewRow(params InlineKeyboardButton[] buttons)
    {
        InlineKeyboard = [.. InlineKeyboard, buttons];
        return this;
    }
}
