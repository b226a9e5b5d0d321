using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Administrators;

/// <summary>Who leads each group, asked of Telegram on coming and daily; and which groups the bot may stay in.</summary>
internal static class AdministratorsFeature
{
    private const string Request = "groups-review";

    public static void Register(FeatureRegistry registry) => registry
        .Feature("Administrators")
        .Observe<BotChanged>("bot-changed", AdministratorsObserver.Changed)
        .Observe<GroupMet>("group-met", AdministratorsObserver.Met)
        .Continue<ListAsked>(AdministratorInquiry.Listed, AdministratorsObserver.Take)
        .Continue<Goodbye>(AdministratorsObserver.Said, AdministratorsObserver.Leave)
        .Request(Request, ReviewCommands.Begin)
        .Chunks<GroupReview>(GroupReview.Work, ReviewCommands.Review)
        .Job(new JobSpec("daily", "0 10 4 * * ?", AdministratorsObserver.Daily, IsPerGroup: true));

    /// <summary>What the program puts before the turn at start.</summary>
    public static EventInput AtStart(DateTimeOffset now) =>
        new(now, new RequestMade($"{Request}-{now.ToUnixTimeMilliseconds()}", Request, ""));
}
