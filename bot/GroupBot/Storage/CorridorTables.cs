using GroupBot.Texts;

namespace GroupBot.Storage;

/// <summary>The tables of the corridor and its rooms.</summary>
internal static class CorridorTables
{
    public static readonly IReadOnlyList<TableFacts> All =
    [
        new("schema_migrations", "number"),
        new("installation", "key"),
        new("sequences", "name"),
        new("groups", "group_no"),
        new("group_chats", "chat_id") { NotKeyedByGroup = "it finds the group of a chat" },
        new("merged_groups", "group_no"),
        new("people", "member_no")
        {
            MemberColumn = "member_no",
            Personal = ["user_id", "first_name", "last_name", "username", "username_key", "client_language", "language"],
            OnForget = OnForget.Delete,
            Label = new Text(Audience.Member, "你是谁", "Who you are"),
            Columns = CorridorColumns.People,
        },
        new("members", "group_no", "member_no")
        {
            MemberColumn = "member_no",
            OnForget = OnForget.Delete,
            Label = new Text(Audience.Member, "你在各群的身份", "You in your groups"),
            Columns = CorridorColumns.Members,
        },
        new("activity", "seq")
        {
            NotKeyedByGroup = "it is the log, in one order for all",
            MemberColumn = "member_no",
            IsLong = true,
            Label = new Text(Audience.Member, "你的活动记录（没有消息内容）", "The log of what you did (without what you wrote)"),
            Columns = CorridorColumns.Activity,
        },
        new("activity_mentions", "seq", "member_no")
        {
            MemberColumn = "member_no",
            IsLong = true,
            Label = new Text(Audience.Member, "提到你的消息", "Messages that mention you"),
            Columns = CorridorColumns.Mentions,
        },
        new("recent_texts", "recent_text_id"),
        new("updates_seen", "bot_id", "update_id"),
        new("cursors", "bot_id", "mode"),
        new("checkpoints", "name"),
        new("outbox", "outbox_id")
        {
            NotKeyedByGroup = "it is a queue, emptied in the order of its numbers",
            MemberColumn = "member_no",
            Personal = ["named_chat_id", "effect", "continuation_state", "last_error"],
            OnForget = OnForget.Delete,
            Bytes = "effect",
            // What still has to be done is done: a ban is not undone by asking to be forgotten.
            BytesWhere = "state in (2, 3)",
            Label = new Text(Audience.Member, "要发给你、还没发出或没发成的", "What is to be sent to you, or could not be"),
            Columns = CorridorColumns.Outbox,
        },
        new("pauses", "lane"),
        new("dead_letters", "dead_letter_id")
        {
            NotKeyedByGroup = "it may belong to no group, and is read in the order of its numbers",
            MemberColumn = "member_no",
            Personal = ["raw", "error"],
            OnForget = OnForget.Delete,
            Bytes = "raw",
            Label = new Text(Audience.Member, "我没处理成的（最多留 14 天）", "What I failed to handle (kept for 14 days at most)"),
            Columns = CorridorColumns.DeadLetters,
        },
        new("settings", "group_no", "feature", "key"),
        new("job_slots", "job", "group_no") { NotKeyedByGroup = "a job of the whole installation has group 0" },
        new("requests_done", "request_id"),
        new("work", "work_id")
        {
            NotKeyedByGroup = "it is a queue, emptied in the order of its numbers",
            MemberColumn = "member_no",
            Personal = ["state"],
            OnForget = OnForget.Delete,
            Label = new Text(Audience.Member, "我正在为你做的", "What I am doing for you"),
            Columns = CorridorColumns.Work,
        },
        new("questions", "member_no")
        {
            MemberColumn = "member_no",
            Personal = ["state"],
            OnForget = OnForget.Delete,
            Label = new Text(Audience.Member, "我正在问你的", "What I am asking you"),
            Columns = CorridorColumns.Questions,
        },
    ];
}
