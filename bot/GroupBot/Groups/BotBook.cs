using GroupBot.Events;
using GroupBot.Members;
using GroupBot.Turns;
using GroupBot.Turns.Work;

namespace GroupBot.Groups;

/// <summary>What the bot itself is in each chat, and which chat a group is now.</summary>
internal sealed class BotBook(GroupRegistry groups, MemberRegistry members, Owners owners, WorkBook work)
{
    /// <summary>The bot's own standing changed: in a group its status and rights, in private open or blocked.</summary>
    public void Changed(Scene scene, BotChanged changed)
    {
        if (scene.Group is not { } group)
        {
            members.Change(scene.Person! with
            {
                PrivateChat = changed.New.InChat ? PrivateChat.Open : PrivateChat.Blocked,
            });
            return;
        }

        if (scene.At < group.BotStatusAt)
        {
            return;
        }

        var cameIn = !changed.Old.InChat && changed.New.InChat;
        scene.Group = groups.Change(group with
        {
            BotStatus = changed.New.Status,
            BotRights = changed.New.Rights,
            BotStatusAt = scene.At,
            AddedBy = cameIn ? scene.Person!.No : group.AddedBy,
            IsAllowed = groups.Allows(group, group.IsAllowed || (cameIn && owners.Contains(changed.By.Id))),
        });
    }

    /// <summary>A group became a supergroup. Told twice, by either chat; done once.</summary>
    public GroupState Migrate(GroupMigrated migrated, Chat chat, DateTimeOffset at)
    {
        var old = groups.Find(migrated.From);
        var met = groups.Find(migrated.To);
        if (old is not null && (met is null || met.No == old.No))
        {
            return met ?? groups.Migrate(old, migrated.To, at);
        }

        if (old is not null && met is not null)
        {
            // The new chat was met first: the group that was takes it over with all it has, and gets what the short-lived one
            // wrote in between.
            groups.MergeInto(met.No, old.No);
            work.Ask(GroupMerge.Work, new GroupMerging(1, met.No.Value, old.No.Value, 0, 0), at);
            return groups.Migrate(
                old with
                {
                    BotStatus = met.BotStatus,
                    BotRights = met.BotRights,
                    BotStatusAt = met.BotStatusAt,
                    IsAllowed = old.IsAllowed || met.IsAllowed,
                },
                migrated.To, at);
        }

        // Nothing was known of the old chat. A late update of it must not make a group of its own.
        var group = met ?? groups.Meet(chat with { Id = migrated.To, Kind = ChatKind.Supergroup }, at, null, out _);
        groups.Remember(migrated.From, group, at);
        return group;
    }
}
