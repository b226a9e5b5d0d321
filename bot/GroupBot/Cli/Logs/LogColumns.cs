namespace GroupBot.Cli.Logs;

/// <summary>Where in a line of a log what stands; null of what the file does not have.</summary>
/// <param name="Count">How many columns each line has.</param>
internal sealed record LogColumns(
    int Count, int Time, int Kind, int Member, int? Target, int? Message, int? ReplyTo, int? Text, int? Characters, int? Media, int? Topic, int? Number,
    int? Order, int? Currency, int? Channel)
{
    public const string Wanted = "The first line names the columns: time, kind and member, and as there are target, message, reply_to, text, "
        + "characters, media, topic, number, order, currency, channel";

    /// <exception cref="LogFileException">One that is needed is missing, or one is there twice.</exception>
    public static LogColumns Of(CsvLine line)
    {
        return new LogColumns(
            line.Cells.Count, Needed("time", "timestamp", "时间"), Needed("kind", "type", "类型"), Needed("member", "from", "成员"),
            Place("target", "to", "对象"), Place("message", "message_id", "消息"), Place("reply_to", "reply_to_message_id", "回复"),
            Place("text", "正文"), Place("characters", "字数"), Place("media", "媒体"), Place("topic", "话题"), Place("number", "数值"),
            Place("order", "order_id", "订单"), Place("currency", "币种"), Place("channel", "渠道"));

        int Needed(params string[] names) => Place(names)
            ?? throw new LogFileException(line.Line, $"There is no column \"{names[0]}\". {Wanted}.");

        int? Place(params string[] names)
        {
            var places = Enumerable.Range(0, line.Cells.Count).Where(place => names.Contains(line.Cells[place], StringComparer.OrdinalIgnoreCase)).ToList();
            return places.Count < 2 ? places.Count == 0 ? null : places[0]
                : throw new LogFileException(line.Line, $"The column \"{line.Cells[places[1]]}\" is there twice. Rename or delete one.");
        }
    }
}
