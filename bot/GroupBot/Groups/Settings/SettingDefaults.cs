namespace GroupBot.Groups.Settings;

/// <summary>Values of <c>Groups:Defaults:&lt;Feature&gt;:&lt;Key&gt;</c>: what a group has that set nothing itself.</summary>
internal static class SettingDefaults
{
    public const string Section = "Groups:Defaults";

    /// <param name="problems">Everything that is wrong, each line with key, bound and actual value; empty where nothing is.</param>
    /// <returns>Checked values by full name; use them only where there are no problems.</returns>
    public static IReadOnlyDictionary<string, string> Read(
        IConfiguration configuration, IReadOnlyList<Setting> settings, out IReadOnlyList<string> problems)
    {
        var values = new Dictionary<string, string>();
        var wrong = new List<string>();
        problems = wrong;
        foreach (var feature in configuration.GetSection(Section).GetChildren())
        {
            foreach (var entry in feature.GetChildren())
            {
                // Environment variables have no case of their own.
                var setting = settings.FirstOrDefault(one =>
                    one.Feature.Equals(feature.Key, StringComparison.OrdinalIgnoreCase)
                    && one.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase));
                var text = setting is BoolSetting ? entry.Value?.ToLowerInvariant() ?? "" : entry.Value ?? "";
                if (setting is null)
                {
                    wrong.Add($"{Section}:{feature.Key}:{entry.Key} is unknown.");
                }
                else if (setting.Feature == GroupBasics.Feature)
                {
                    wrong.Add($"{Section}:{setting.FullName} is set by Groups:{setting.Key}.");
                }
                else if (setting.Check(text) is { } refusal)
                {
                    wrong.Add($"{Section}:{setting.FullName} is \"{text}\". {refusal.English}");
                }
                else
                {
                    values[setting.FullName] = text;
                }
            }
        }

        return values;
    }
}
