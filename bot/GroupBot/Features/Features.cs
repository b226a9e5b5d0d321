using GroupBot.Turns.Routing;

namespace GroupBot.Features;

/// <summary>The one list of features, in the order in which they hear of an event.</summary>
internal static class FeatureList
{
    public static FeatureRegistry Register()
    {
        var registry = new FeatureRegistry();
        Start.StartFeature.Register(registry);
        Me.MeFeature.Register(registry);
        Scores.ScoresFeature.Register(registry);
        Points.PointsFeature.Register(registry);
        CheckIns.CheckInsFeature.Register(registry);
        Referrals.ReferralsFeature.Register(registry);
        Growth.GrowthFeature.Register(registry);
        InviteTasks.InviteTasksFeature.Register(registry);
        Entrances.EntrancesFeature.Register(registry);
        Codes.CodesFeature.Register(registry);
        Tags.TagsFeature.Register(registry);
        Admission.AdmissionFeature.Register(registry);
        LanguageChoice.LanguageChoiceFeature.Register(registry);
        Settings.SettingsFeature.Register(registry);
        FirstDay.FirstDayFeature.Register(registry);
        Newcomers.NewcomersFeature.Register(registry);
        Todo.TodoFeature.Register(registry);
        Quiet.QuietFeature.Register(registry);
        Administrators.AdministratorsFeature.Register(registry);
        Owner.OwnerFeature.Register(registry);
        CommandMenu.CommandMenuFeature.Register(registry);
        Housekeeping.HousekeepingFeature.Register(registry);
        Health.HealthFeature.Register(registry);
        MyData.MyDataFeature.Register(registry);
        Ping.PingFeature.Register(registry);
        Import.ImportRequests.Register(registry);
        return registry;
    }
}
