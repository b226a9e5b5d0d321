using GroupBot.Groups.Settings;
using GroupBot.Texts;

namespace GroupBot.Turns.Routing;

/// <summary>Something that is off at first and that a group's admins are offered once, when the group knows the bot.</summary>
/// <param name="Setting">What is switched on; registered as a setting as well.</param>
/// <param name="FromDay">On which day it is offered, 2 or more; the day on which the bot first met the group is 1.</param>
/// <param name="Text">What it is, in one sentence.</param>
/// <param name="Within">What it is a part of: nothing is offered where that is off.</param>
internal sealed record OfferSpec(Setting<bool> Setting, int FromDay, Text Text, BoolSetting Within);
