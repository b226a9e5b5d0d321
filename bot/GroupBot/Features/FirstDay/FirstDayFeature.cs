using GroupBot.Turns.Routing;

namespace GroupBot.Features.FirstDay;

/// <summary>Five questions instead of a hundred settings, for whoever has just added the bot; more is offered on later days.</summary>
internal static class FirstDayFeature
{
    public static void Register(FeatureRegistry registry) => registry
        .Feature(FirstDaySettings.Feature, FirstDayTexts.Title, rank: 60)
        .Setting(FirstDaySettings.Purpose)
        .Command(new CommandSpec("setup", FirstDayTexts.Help, FirstDayCommands.Setup)
        {
            Where = Where.Private,
            About = FirstDayTexts.About,
        })
        .DeepLink("setup", FirstDayCommands.Follow)
        .FirstStep(FirstDayCommands.Begin)
        .Button(FirstDayCommands.Prefix, FirstDayCommands.Pressed)
        .Table(OffersStore.Facts)
        .ToDo(new ToDoSpec("offers", OfferPages.Count, FirstDayTexts.OffersLine, FirstDayTexts.OffersButton, OfferPages.Show)
        {
            Rank = 200,
            IsNotedToday = OfferPages.IsNew,
        })
        .Button(OfferPages.Prefix, OfferPages.Pressed);
}
