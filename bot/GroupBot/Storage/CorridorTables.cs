namespace GroupBot.Storage;

/// <summary>The tables of the corridor and its rooms.</summary>
internal static class CorridorTables
{
    public static readonly IReadOnlyList<TableFacts> All =
    [
        new("schema_migrations", "number"),
        new("installation", "key")
        {
            UserColumn = "value",
            // The rest of it is the program's own.
            UserWhere = "key = 'owner'",
            Personal = ["value"],
            OnForget = OnForget.Delete,
        },
        new("sequences", "name"),
        new("groups", "group_no") { NamingColumn = "added_by" },
        new("group_chats", "chat_id") { NotKeyedByGroup = "it finds the group of a chat" },
        new("merged_groups", "group_no"),
        new("past_day_rules", "group_no", "until_at"),
        new("people", "member_no")
        {
            MemberColumn = "member_no",
            Personal = ["user_id", "first_name", "last_name", "username", "username_key", "client_language", "language"],
            OnForget = OnForget.Delete,
        },
        new("members", "group_no", "member_no")
        {
            MemberColumn = "member_no",
            OnForget = OnForget.Delete,
        },
        new("activity", "seq")
        {
            NotKeyedByGroup = "it is the log, in one order for all",
            MemberColumn = "member_no",
            IsLong = true,
        },
        new("activity_mentions", "seq", "member_no")
        {
            MemberColumn = "member_no",
            IsLong = true,
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
        },
        new("pauses", "lane"),
        new("dead_letters", "dead_letter_id")
        {
            NotKeyedByGroup = "it may belong to no group, and is read in the order of its numbers",
            MemberColumn = "member_no",
            NamingColumn = "subject_no",
            Personal = ["raw", "error"],
            OnForget = OnForget.Delete,
            Bytes = "raw",
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
        },
        new("questions", "member_no")
        {
            MemberColumn = "member_no",
            Personal = ["state"],
            OnForget = OnForget.Delete,
        },
        new("points_ledger", "group_no", "key")
        {
            MemberColumn = "member_no",
            Personal = ["reason"],
            OnForget = OnForget.Delete,
        },
        new("chosen_groups", "member_no")
        {
            NotKeyedByGroup = "a person chooses one of their groups",
            MemberColumn = "member_no",
            OnForget = OnForget.Delete,
        },
    ];
}
