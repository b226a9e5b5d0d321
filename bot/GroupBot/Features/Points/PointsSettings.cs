using GroupBot.Groups.Settings;

namespace GroupBot.Features.Points;

internal static class PointsSettings
{
    /// <summary>Points that one admin gives and takes in a group and day, both ways counted; 0 = nobody does.</summary>
    public static readonly NumberSetting PerAdminDay = new("Points", "PerAdminDay", 200, 0, 10_000, [50, 100, 200, 500, 1000],
        PointsTexts.Unit, PointsTexts.PerAdminDay, PointsTexts.PerAdminDayHelp);
}
