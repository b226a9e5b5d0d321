using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GroupBot.Events;
using GroupBot.Groups;
using GroupBot.Storage;
using GroupBot.Turns;
using GroupBot.Turns.Routing;

namespace GroupBot.Features.Administrators;

/// <summary>Looks at every group again where it is said anew who may have the bot: may it work there, and stay?</summary>
internal static class ReviewCommands
{
    private const string HashKey = "allowed_hash";
    private const int GroupsAChunk = 20;

    /// <summary>At each start; asks for the review where the configuration is not the one of the start before.</summary>
    public static string Begin(Turn turn, RequestMade request)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{turn.Owners.ConfiguredLine} {turn.Groups.AllowedLine}")));
        var known = InstallationFacts.Read(turn.Connection, HashKey);
        if (known == hash)
        {
            return RequestAnswer.Ok(new JsonObject { ["reviews"] = false });
        }

        turn.Work.Ask(GroupReview.Work, new GroupReview(1, 0), turn.Now);
        InstallationFacts.Write(turn.Connection, HashKey, hash);
        return RequestAnswer.Ok(new JsonObject { ["reviews"] = true });
    }

    public static GroupReview? Review(Turn turn, GroupReview review)
    {
        if (turn.Groups.AllowsByOwners && !turn.Owners.Exist)
        {
            // Nobody is there to decide. Whoever becomes the owner asks for this again.
            return null;
        }

        var left = turn.Groups.All().Where(group => group.No.Value > review.After).Take(GroupsAChunk + 1).ToList();
        foreach (var group in left.Take(GroupsAChunk))
        {
            Look(turn, group);
        }

        return left.Count > GroupsAChunk ? review with { After = left[GroupsAChunk - 1].No.Value } : null;
    }

    private static void Look(Turn turn, GroupState group)
    {
        var isIn = group.BotIsIn || group.BotStatus is MemberStatus.Unknown;
        if (turn.Groups.Allows(group, AdministratorsObserver.IsAddedByOwner(turn, group)))
        {
            if (!group.IsAllowed)
            {
                Open(turn, group, isIn);
            }
        }
        else if (!isIn)
        {
            // Somebody may add it again: that it was allowed once must not let it work then.
            Close(turn, group);
        }
        else if (turn.Groups.AllowsByOwners)
        {
            // An owner may lead it: its list decides.
            AdministratorInquiry.Ask(turn, group, reviews: true);
        }
        else if (group.IsAllowed || turn.Owners.Exist)
        {
            AdministratorsObserver.SayGoodbye(turn, group);
        }
    }

    private static void Close(Turn turn, GroupState group)
    {
        if (group.IsAllowed)
        {
            turn.Groups.Change(group with { IsAllowed = false });
        }
    }

    private static void Open(Turn turn, GroupState group, bool isIn)
    {
        turn.Groups.Change(group with { IsAllowed = true });
        if (isIn)
        {
            AdministratorInquiry.Ask(turn, group);
        }
    }
}
