using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Outbox;
using GroupBot.Texts;
using GroupBot.Turns;

namespace GroupBot.Features.MyData;

/// <summary>What the corridor's tables and their columns are called by those whose rows they are.</summary>
internal static class CorridorTexts
{
    private static readonly ColumnText MemberNo = Column.Of("你在我这里的编号", "your number with me");
    private static readonly ColumnText GroupNo = Column.Group("群的编号（0 是私聊）", "the group's number (0: a private chat)");
    private static readonly ColumnText FirstSeenAt = Column.Instant("第一次见到你", "first met");
    private static readonly ColumnText Number = Column.Of("序号", "number of the row");
    private static readonly ColumnText Handler = Column.Of("由我的哪一部分处理", "which part of me does it");
    private static readonly ColumnText AskedAt = Column.Instant("申请时间", "asked for at");
    private static readonly ColumnText UpdateId = Column.Of("Telegram 给的更新编号", "Telegram's number of the update");
    private static readonly ColumnText ReceivedAt = Column.Instant("我收到的时间", "when I got it");

    private static readonly TableTexts People = Table("你是谁", "Who you are", new()
    {
        ["member_no"] = MemberNo,
        ["user_id"] = Column.Of("你的 Telegram ID", "your Telegram id"),
        ["first_name"] = Column.Of("名字", "first name"),
        ["last_name"] = Column.Of("姓", "last name"),
        ["username"] = Column.Of("用户名", "username"),
        ["username_key"] = Column.Of("查找用的用户名", "username as it is looked up"),
        ["client_language"] = Column.Of("你的 Telegram 用的语言", "language of your Telegram"),
        ["language"] = Column.Of("你用 /lang 选的语言", "language chosen by /lang"),
        ["is_bot"] = Column.YesNo("是机器人", "is a bot"),
        ["private_chat"] = Column.Named("和我的私聊", "private chat with me",
            (PrivateChat.NeverOpened, "没打开过", "never opened"), (PrivateChat.Open, "打开着", "open"),
            (PrivateChat.Blocked, "已屏蔽我", "I am blocked")),
        ["first_seen_at"] = FirstSeenAt,
    });

    private static readonly TableTexts Installation = Table("你认领了我", "That you claimed me", new()
    {
        ["key"] = Column.Of("项目", "what it is"),
        ["value"] = Column.Of("你的 Telegram ID", "your Telegram id"),
    });

    private static readonly TableTexts Groups = Table("你把我加进的群", "Groups that you added me to", new()
    {
        ["group_no"] = GroupNo,
        ["added_by"] = MemberNo,
    });

    private static readonly TableTexts Members = Table("你在各群的身份", "You in your groups", new()
    {
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["status"] = Column.Named("身份", "standing",
            (MemberStatus.Unknown, "不清楚", "unknown"), (MemberStatus.Owner, "群主", "owner"),
            (MemberStatus.Administrator, "管理员", "admin"), (MemberStatus.Member, "成员", "member"),
            (MemberStatus.Restricted, "受限", "restricted"), (MemberStatus.Left, "已离开", "has left"),
            (MemberStatus.Banned, "已被移出", "banned")),
        ["in_chat"] = Column.YesNo("在群里", "is in the group"),
        ["rights"] = Column.Named("管理权限", "an admin's rights",
            (AdminRights.None, "无", "none"), (AdminRights.ManageChat, "管理群", "manage the group"),
            (AdminRights.DeleteMessages, "删除消息", "delete messages"), (AdminRights.RestrictMembers, "限制成员", "restrict members"),
            (AdminRights.PromoteMembers, "添加管理员", "add admins"), (AdminRights.ChangeInfo, "修改群信息", "change group info"),
            (AdminRights.InviteUsers, "邀请成员", "invite members"), (AdminRights.PinMessages, "置顶消息", "pin messages"),
            (AdminRights.ManageTopics, "管理话题", "manage topics"), (AdminRights.ManageVideoChats, "管理视频聊天", "manage video chats"),
            (AdminRights.Anonymous, "匿名", "remain anonymous"), (AdminRights.ManageTags, "管理头衔", "manage tags")),
        ["status_at"] = Column.Instant("这个身份从何时起（null：不清楚）", "standing since (null: not known)"),
        ["was_here_before"] = Column.YesNo("以前来过", "was here before"),
        ["joined_how"] = Column.Named("怎么进的群", "how you came",
            (JoinedHow.Unknown, "不清楚", "unknown"), (JoinedHow.Direct, "自己进来", "by yourself"),
            (JoinedHow.ByLink, "通过邀请链接", "by an invite link"), (JoinedHow.Added, "被拉进来", "added"),
            (JoinedHow.ByRequest, "申请后通过", "asked to join")),
        ["joined_at"] = Column.Instant("进群的时间", "came at"),
        ["joined_by"] = Column.Of("拉你进群的人的编号", "number of who added you"),
        ["joined_link"] = Column.Of("进群用的邀请链接", "invite link you came by"),
        ["first_seen_at"] = FirstSeenAt,
        ["last_seen_at"] = Column.Instant("最近一次见到你", "last seen"),
    });

    private static readonly TableTexts Activity = Table("你的活动记录（没有消息内容）", "The log of what you did (without what you wrote)", new()
    {
        ["seq"] = Number,
        ["group_no"] = GroupNo,
        ["chat_id"] = Column.Of("群的 Telegram ID（私聊为 0）", "the group's Telegram id (0 in private)"),
        ["topic"] = Column.Of("话题", "topic"),
        ["member_no"] = MemberNo,
        ["sender"] = Column.Named("以什么身份", "as what",
            (SenderKind.Member, "成员", "member"), (SenderKind.AnonymousAdmin, "匿名管理员", "anonymous admin"),
            (SenderKind.Channel, "频道", "channel"), (SenderKind.LinkedChannel, "关联频道", "linked channel"),
            (SenderKind.Bot, "机器人", "bot"), (SenderKind.Self, "我自己", "me, the bot")),
        ["kind"] = Column.Named("什么事", "what happened",
            (ActivityKind.Message, "消息", "message"), (ActivityKind.Edit, "修改消息", "edit"),
            (ActivityKind.Joined, "进群", "joined"), (ActivityKind.Left, "离开", "left"),
            (ActivityKind.MemberChanged, "身份变化", "standing changed"), (ActivityKind.BotChanged, "我的身份变化", "my standing changed"),
            (ActivityKind.JoinRequest, "申请进群", "asked to join"), (ActivityKind.Reaction, "表情回应", "reaction"),
            (ActivityKind.ReactionCount, "表情总数", "count of reactions"), (ActivityKind.PollState, "投票情况", "state of a poll"),
            (ActivityKind.PollAnswer, "投票", "vote"), (ActivityKind.ButtonPress, "按按钮", "button pressed"),
            (ActivityKind.Topic, "话题变化", "topic changed"), (ActivityKind.Service, "系统消息", "service message"),
            (ActivityKind.Migrated, "升级为超级群", "became a supergroup"), (ActivityKind.Other, "其他", "other"),
            (ActivityKind.DayRuleChanged, "群的时区或一天的起点变化", "zone or start of the day changed"),
            (ActivityKind.CheckIn, "打卡", "check-in"), (ActivityKind.StreakReached, "连续打卡到了一个里程碑", "streak reached a milestone"),
            (ActivityKind.Thanks, "感谢别人", "thanks"), (ActivityKind.Contribution, "管理员认可的贡献", "contribution that admins judged"),
            (ActivityKind.ReferralCounted, "邀请的好友达成", "invited friend came to count"),
            (ActivityKind.ReferralKept, "邀请的好友留下了", "invited friend stayed"),
            (ActivityKind.Strike, "提醒、禁言或移出", "notice, mute or ban"), (ActivityKind.TakenBack, "撤回一条记录的加减", "what a row gave is taken back"),
            (ActivityKind.MessageRemoved, "消息被管理删除", "message deleted by moderation"),
            (ActivityKind.ScoreRulesChanged, "计分规则变化", "rules of scoring changed"),
            (ActivityKind.ScoreNight, "每晚结算开始", "a night's count began"), (ActivityKind.ScoreNightDone, "每晚结算生效", "a night's count took effect"),
            (ActivityKind.Purchase, "付款", "paid for an order"), (ActivityKind.Refund, "退款", "refund"), (ActivityKind.Tip, "打赏", "tip"),
            (ActivityKind.Bid, "出价", "bid"), (ActivityKind.Donation, "公益捐款", "donation"), (ActivityKind.Spend, "推广花费", "paid to be found"),
            (ActivityKind.ScoresBegun, "连同历史重新计分", "scores made anew with history")),
        ["at"] = Column.Instant("时间", "when"),
        ["received_at"] = ReceivedAt,
        ["day"] = Column.Day("算在哪一天（按群里的时间）", "the group's own day"),
        ["message_id"] = Column.Of("消息编号", "number of the message"),
        ["target_message_id"] = Column.Of("所回复（或点表情）的消息编号", "number of the message it answers or reacts to"),
        ["target_member_no"] = Column.Of("所回复（或点表情）的对方编号", "number of whom it answers or reacts to"),
        ["number"] = Column.Of("数量或新的状态", "how many, or what it became"),
        ["visible_characters"] = Column.Of("可见字数（一个汉字算 2）", "visible characters (a Chinese one counts 2)"),
        ["media"] = Column.Named("附件", "attached",
            (MediaKind.None, "无", "nothing"), (MediaKind.Photo, "照片", "photo"), (MediaKind.Video, "视频", "video"),
            (MediaKind.Voice, "语音", "voice"), (MediaKind.Document, "文件", "file"), (MediaKind.Sticker, "贴纸", "sticker"),
            (MediaKind.Animation, "动图", "animation"), (MediaKind.Audio, "音频", "audio"), (MediaKind.VideoNote, "视频留言", "video note"),
            (MediaKind.Poll, "投票", "poll"), (MediaKind.Dice, "骰子", "dice"), (MediaKind.Location, "位置", "place"),
            (MediaKind.Contact, "联系人", "contact"), (MediaKind.Other, "其他", "other")),
        ["album_id"] = Column.Of("相册", "album"),
        ["flags"] = Column.Named("特点", "what it is like",
            (ActivityFlags.None, "无", "nothing special"), (ActivityFlags.Command, "命令", "command"),
            (ActivityFlags.Forwarded, "转发", "forwarded"), (ActivityFlags.Repeated, "24 小时内重复", "same text within 24 h"),
            (ActivityFlags.Filler, "只有表情或笑声", "only emoji or a laugh"), (ActivityFlags.Imported, "导入的", "imported"),
            (ActivityFlags.WasHereBefore, "以前来过", "was here before"), (ActivityFlags.Uncertain, "可能发了两次", "may have been sent twice"),
            (ActivityFlags.OldTarget, "对方的消息已满 7 天", "about a message of seven days or more")),
        ["update_id"] = UpdateId,
        ["part"] = Column.Of("同一更新里的第几条（从 0 起）", "which row of its update (from 0)"),
    });

    private static readonly TableTexts Mentions = Table("提到你的消息", "Messages that mention you", new()
    {
        ["seq"] = Column.Of("活动记录里的序号", "number of the row in the log"),
        ["member_no"] = MemberNo,
    });

    private static readonly TableTexts Outbox = Table("给你的消息：还没发出或没发成的", "Messages for you that are still to be sent, or could not be", new()
    {
        ["outbox_id"] = Number,
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["topic"] = Column.Of("话题", "topic"),
        ["named_chat_id"] = Column.Of("聊天的 Telegram ID", "the chat's Telegram id"),
        // A file sent before would come again in every later one.
        ["effect"] = Column.Of("要发送的内容（文件只写大小）", "what is sent (of a file only its size)") with { FileField = "content" },
        ["class"] = Column.Named("能不能再发一次", "may it be sent again",
            (EffectClass.Repeatable, "随时可以", "freely"), (EffectClass.Reply, "没收到回音就再发", "where no answer came"),
            (EffectClass.Once, "只发一次", "once only")),
        ["priority"] = Column.Named("先后", "how soon",
            (EffectPriority.Deadline, "马上", "at once"), (EffectPriority.Moderation, "群管理", "keeping order"),
            (EffectPriority.Reply, "回复", "answer"), (EffectPriority.Scheduled, "定时", "scheduled"),
            (EffectPriority.Broadcast, "群发", "broadcast")),
        ["continuation"] = Column.Of("发出后由我的哪一部分接着做", "which part of me goes on afterwards"),
        ["continuation_state"] = Column.Of("接着做要用到的", "what it needs for that"),
        ["state"] = Column.Named("状态", "state",
            (OutboxState.Pending, "等待发送", "waits"), (OutboxState.Claimed, "正在发送", "being sent"),
            (OutboxState.Uncertain, "不确定有没有发出", "may have been sent"), (OutboxState.Failed, "没发成", "could not be sent")),
        ["is_uncertain"] = Column.YesNo("可能已经发出过", "may have been sent before"),
        ["attempts"] = Column.Of("试过几次", "tries"),
        ["due_at"] = Column.Instant("什么时候发", "due at"),
        ["deadline_at"] = Column.Instant("过了就不发", "not sent after"),
        ["asked_at"] = AskedAt,
        ["last_error"] = Column.Of("上次为什么没发成", "why the last try failed"),
    });

    private static readonly TableTexts DeadLetters = Table("我没处理成的（最多留 14 天）", "What I failed to handle (kept for 14 days at most)", new()
    {
        ["dead_letter_id"] = Number,
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["bot_id"] = Column.Of("我的 Telegram ID", "my Telegram id"),
        ["update_id"] = UpdateId,
        ["handler"] = Handler,
        ["raw"] = Column.Of("当时收到的内容", "what I got"),
        ["error"] = Column.Of("出了什么错", "what went wrong"),
        ["version"] = Column.Of("我当时的版本", "my version then"),
        ["subject_no"] = Column.Of("涉及的人（编号）", "number of whom it concerns"),
        ["at"] = Column.Instant("时间", "when"),
        ["received_at"] = ReceivedAt,
        ["state"] = Column.Named("状态", "state",
            (DeadLetterState.Waiting, "没有重做", "not done again"), (DeadLetterState.Retried, "重做过", "done again")),
    });

    private static readonly TableTexts Work = Table("我正在为你做的", "What I am doing for you", new()
    {
        ["work_id"] = Number,
        ["group_no"] = GroupNo,
        ["member_no"] = MemberNo,
        ["handler"] = Handler,
        ["state"] = Column.Of("做到哪里了", "how far it is"),
        ["asked_at"] = AskedAt,
    });

    private static readonly TableTexts Questions = Table("我正在问你的", "What I am asking you", new()
    {
        ["member_no"] = MemberNo,
        ["handler"] = Handler,
        ["state"] = Column.Of("问到哪里了", "how far it is"),
        ["expires_at"] = Column.Instant("到这时就不再等", "waits until"),
    });

    /// <summary>By the tables' names.</summary>
    private static readonly TableTexts Chosen = Table("你在私聊里说的是哪个群", "The group you mean in private", new()
    {
        ["member_no"] = MemberNo,
        ["group_no"] = GroupNo,
        ["at"] = Column.Instant("选的时间", "chosen at"),
    });

    private static readonly TableTexts Points = Table("你的积分明细", "Your points, entry by entry", new()
    {
        ["group_no"] = GroupNo,
        ["key"] = Column.Of("来自哪件事（同一件事只记一次）", "what it came from (each thing counts once)"),
        ["entry_no"] = Number,
        ["member_no"] = MemberNo,
        ["change"] = Column.Of("加了多少（负数是减）", "how many were added (negative: taken)"),
        ["reason_code"] = Column.Of("哪一类", "what kind"),
        ["reason"] = Column.Of("理由", "reason"),
        ["actor_no"] = Column.Of(
            "给你加减的人在我这里的编号（0：匿名管理员；null：按规则）",
            "number of who gave or took them (0: an anonymous admin; null: by the rules)"),
        ["at"] = Column.Instant("时间", "at"),
        ["day"] = Column.Day("哪一天", "day"),
        ["undone_by"] = Column.Of("被哪一条撤销（null：没有撤销）", "number of the row that undid it (null: it stands)"),
    });

    public static readonly IReadOnlyDictionary<string, TableTexts> All = new Dictionary<string, TableTexts>
    {
        ["installation"] = Installation,
        ["groups"] = Groups,
        ["people"] = People,
        ["members"] = Members,
        ["points_ledger"] = Points,
        ["chosen_groups"] = Chosen,
        ["activity"] = Activity,
        ["activity_mentions"] = Mentions,
        ["outbox"] = Outbox,
        ["dead_letters"] = DeadLetters,
        ["work"] = Work,
        ["questions"] = Questions,
    };

    private static TableTexts Table(string zh, string en, Dictionary<string, ColumnText> columns) =>
        new(new Text(Audience.Member, zh, en), columns);
}
