using Dapper;
using GroupBot.Core.Time;
using GroupBot.Events;
using GroupBot.Storage;
using GroupBot.Texts;

namespace GroupBot.Groups.Settings;

/// <summary>Each group's own values of every setting; what it has not set comes from configuration, then the default.</summary>
internal sealed class GroupSettings
{
    private readonly Writer _writer;
    private readonly GroupRegistry _groups;
    private readonly IReadOnlyDictionary<string, string> _defaults;
    private readonly TurnCache<GroupNo, IReadOnlyDictionary<string, string>> _values;

    /// <param name="defaults">Checked values of <c>Groups:Defaults</c> by full name.</param>
    public GroupSettings(Writer writer, GroupRegistry groups, IReadOnlyDictionary<string, string> defaults)
    {
        _writer = writer;
        _groups = groups;
        _defaults = defaults;
        _values = writer.Caches.Make<GroupNo, IReadOnlyDictionary<string, string>>();
    }

    public T Get<T>(GroupNo group, Setting<T> setting) => setting.Read(GetText(group, setting));

    /// <summary>The value as stored, or its default.</summary>
    public string GetText(GroupNo group, Setting setting)
    {
        if (setting.Feature == GroupBasics.Feature)
        {
            var state = _groups.Find(group)!;
            return Basic(state, state.NextRule ?? state.Rule, setting);
        }

        return Values(group).TryGetValue(setting.FullName, out var value) ? value
            : _defaults.TryGetValue(setting.FullName, out var configured) ? configured
            : setting.DefaultText;
    }

    /// <summary>True where the group has set it itself.</summary>
    public bool IsSet(GroupNo group, Setting setting) =>
        setting.Feature != GroupBasics.Feature && Values(group).ContainsKey(setting.FullName);

    /// <summary>Sets a value that <see cref="Setting.Check"/> accepts.</summary>
    /// <returns>Null where it stands; else why it does not.</returns>
    public Refusal? Set(GroupNo group, Setting setting, string value, DateTimeOffset at)
    {
        if (setting.Check(value) is { } refusal)
        {
            return refusal;
        }

        if (setting.Feature == GroupBasics.Feature)
        {
            SetBasic(_groups.Find(group)!, setting, value, at);
            return null;
        }

        _writer.Connection.Execute(
            """
            insert into settings (group_no, feature, key, value) values (@Group, @Feature, @Key, @Value)
            on conflict (group_no, feature, key) do update set value = excluded.value
            """,
            new { Group = group.Value, setting.Feature, setting.Key, Value = value });
        _values.Set(group, new Dictionary<string, string>(Values(group)) { [setting.FullName] = value });
        return null;
    }

    /// <summary>Gives a group the default again; what every group has of its own stays as it is.</summary>
    public void Reset(GroupNo group, Setting setting)
    {
        if (setting.Feature == GroupBasics.Feature)
        {
            return;
        }

        _writer.Connection.Execute(
            "delete from settings where group_no = @Group and feature = @Feature and key = @Key",
            new { Group = group.Value, setting.Feature, setting.Key });
        _values.Set(group, Values(group).Where(pair => pair.Key != setting.FullName).ToDictionary());
    }

    /// <summary>The value that holds until the group's next day begins; null where it is the one that is set.</summary>
    public string? GetTextUntilTomorrow(GroupNo group, Setting setting) =>
        setting.Feature == GroupBasics.Feature && _groups.Find(group) is { NextRule: { } next } state
        && Basic(state, state.Rule, setting) is var now && now != Basic(state, next, setting)
            ? now
            : null;

    private static string Basic(GroupState group, DayRule rule, Setting setting) => setting.Key switch
    {
        "Language" => group.Language.Tag(),
        "Zone" => rule.Zone.Id,
        _ => GroupBasics.DayStart.Write(rule.StartHour),
    };

    /// <summary>The rows have changed by another way than <see cref="Set"/>: they are read again.</summary>
    public void Forget(GroupNo group) => _values.Remove(group);

    private void SetBasic(GroupState group, Setting setting, string value, DateTimeOffset at)
    {
        var rule = group.NextRule ?? group.Rule;
        _ = setting.Key switch
        {
            "Language" => _groups.Change(group with { Language = Languages.Parse(value)!.Value }),
            "Zone" => _groups.ChangeRule(group, new DayRule(TimeZoneInfo.FindSystemTimeZoneById(value), rule.StartHour), at),
            _ => _groups.ChangeRule(group, new DayRule(rule.Zone, (int)GroupBasics.DayStart.Read(value)), at),
        };
    }

    private IReadOnlyDictionary<string, string> Values(GroupNo group)
    {
        if (_values.TryGet(group, out var values))
        {
            return values;
        }

        values = _writer.Connection.Query<(string Feature, string Key, string Value)>(
                "select feature, key, value from settings where group_no = @Group order by feature, key",
                new { Group = group.Value })
            .ToDictionary(row => $"{row.Feature}:{row.Key}", row => row.Value);
        _values.Set(group, values);
        return values;
    }
}
