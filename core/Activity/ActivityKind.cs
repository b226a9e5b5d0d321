namespace GroupBot.Core.Activity;

/// <summary>What one row of the activity log says happened. The numbers are stored: never renumber, only append.</summary>
public enum ActivityKind
{
    Message = 1,
    Edit = 2,
    Joined = 3,
    Left = 4,
    MemberChanged = 5,
    BotChanged = 6,
    JoinRequest = 7,
    Reaction = 8,
    ReactionCount = 9,
    PollState = 10,
    PollAnswer = 11,
    ButtonPress = 12,
    Topic = 13,
    Service = 14,
    Migrated = 15,
    Other = 16,
    /// <summary>A change of zone or day start: a replay meets it at the same place.</summary>
    DayRuleChanged = 17,
    /// <summary>
    /// A day of somebody's check-in calendar: the row's day is the one that it is about, the number its <c>CheckInKind</c>, 0
    /// where it was taken back. The last row of a member and day is what that day is, but for days that cards cover, which
    /// follow from the others.
    /// </summary>
    CheckIn = 18,
    /// <summary>A streak of check-ins came to a number of days: the row's number.</summary>
    StreakReached = 19,
    /// <summary>Thanks to the row's target.</summary>
    Thanks = 20,
    /// <summary>Something that admins judge: the number is its <c>AwardKind</c>.</summary>
    Contribution = 21,
    /// <summary>Somebody invited, the target, came to count.</summary>
    ReferralCounted = 22,
    /// <summary>Somebody invited, the target, is still there on day 30.</summary>
    ReferralKept = 23,
    /// <summary>A warning, a mute or a ban of the row's member: the number is its <c>AwardKind</c>.</summary>
    Strike = 24,
    /// <summary>What a row gave is taken back, by an appeal or as it was in error: the number is that row's <c>seq</c>.</summary>
    TakenBack = 25,
    /// <summary>A message that moderation deleted.</summary>
    MessageRemoved = 26,
    /// <summary>The rules of scoring changed: the number is their version.</summary>
    ScoreRulesChanged = 27,
    /// <summary>A night began: circles are counted from what the rows before this one left.</summary>
    ScoreNight = 28,
    /// <summary>What the night came to holds from here on; the number is the <c>seq</c> of its beginning.</summary>
    ScoreNightDone = 29,
    /// <summary>
    /// Somebody paid for an order: the number is how much, in minor units of its money (分), the message the order's. Of this and
    /// all that is about money nothing comes but money.
    /// </summary>
    Purchase = 30,
    /// <summary>Money of an order was given back: the number is how much, in minor units, the target message the order's.</summary>
    Refund = 31,
    /// <summary>Money for the row's target, or for the group where there is none: the number is how much, in minor units.</summary>
    Tip = 32,
    /// <summary>Money was offered, and none paid by it: the number is how much, in minor units.</summary>
    Bid = 33,
    /// <summary>Money for a good cause (公益), which is no part of what was sold: the number is how much, in minor units.</summary>
    Donation = 34,
    /// <summary>The group paid for a way by which people come: the number is how much, in minor units.</summary>
    Spend = 35,
    /// <summary>
    /// Scores were made anew here: from all rows before this one in the order of their instants, imported ones too. What comes after
    /// it counts in the order of the log, as ever.
    /// </summary>
    ScoresBegun = 36,
}

/// <summary>Who stands behind a row. Only <see cref="Member"/> is ever scored.</summary>
public enum SenderKind
{
    Member = 1,
    AnonymousAdmin = 2,
    Channel = 3,
    LinkedChannel = 4,
    Bot = 5,
    Self = 6,
}

/// <summary>What a message carries besides text.</summary>
public enum MediaKind
{
    None = 0,
    Photo = 1,
    Video = 2,
    Voice = 3,
    Document = 4,
    Sticker = 5,
    Animation = 6,
    Audio = 7,
    VideoNote = 8,
    Poll = 9,
    Dice = 10,
    Location = 11,
    Contact = 12,
    Other = 13,
}

/// <summary>Facts of one row that are decided on entry and never again.</summary>
[Flags]
public enum ActivityFlags
{
    None = 0,
    Command = 1,
    Forwarded = 2,
    /// <summary>The same member sent the same text to the same group within the last 24 h.</summary>
    Repeated = 4,
    /// <summary>Says nothing by itself: only emoji, punctuation or a laugh.</summary>
    Filler = 8,
    Imported = 16,
    /// <summary>A leave by someone whom the bot had never seen.</summary>
    WasHereBefore = 32,
    /// <summary>
    /// The bot's own: it was sent again after an answer that was lost, or after the program died over it, and so may stand in
    /// the chat twice.
    /// </summary>
    Uncertain = 64,
    /// <summary>Of a reaction: the message was seven days old or more, or the bot does not know it.</summary>
    OldTarget = 128,
}
