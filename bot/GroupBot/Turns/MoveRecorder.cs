using GroupBot.Core.Activity;
using GroupBot.Events;
using GroupBot.Members;

namespace GroupBot.Turns;

/// <summary>Takes in who came, who went and whose standing changed, and writes a row for each update that tells it.</summary>
internal sealed class MoveRecorder(MemberRegistry members, MembershipBook memberships, SceneRows rows, BotIdentity self)
{
    public void TakeAdded(Scene scene, MembersAdded added)
    {
        scene.Person = added.By is { } by ? members.Meet(by, scene.At) : null;
        for (var part = 0; part < added.People.Count; part++)
        {
            var newcomer = added.People[part];
            if (newcomer.Id == self.Id)
            {
                rows.Append(scene, ActivityKind.Service, scene.Person?.No, SenderKind.Member, message: added.MessageId, part: part);
                continue;
            }

            var person = members.Meet(newcomer, scene.At);
            var isAdded = scene.Person is { } adder && adder.No != person.No;
            memberships.Joined(scene, scene.Group!, person, Membership.Of(MemberStatus.Member),
                isAdded ? JoinedHow.Added : JoinedHow.Direct, isAdded ? scene.Person!.No : null, null);
            var row = SceneRows.Row(scene, ActivityKind.Joined, person.No, person.Person.IsBot ? SenderKind.Bot : SenderKind.Member);
            row.MessageId = added.MessageId.Value;
            row.TargetMemberNo = isAdded ? scene.Person!.No.Value : null;
            row.Part = part;
            rows.Append(scene, row);
        }
    }

    public void TakeGone(Scene scene, MemberGone gone)
    {
        scene.Person = gone.By is { } by ? members.Meet(by, scene.At) : null;
        if (gone.Person.Id == self.Id)
        {
            rows.Append(scene, ActivityKind.Service, scene.Person?.No, SenderKind.Member, message: gone.MessageId);
            return;
        }

        var person = members.Meet(gone.Person, scene.At);
        var wasHereBefore = memberships.Left(scene, scene.Group!, person, Membership.Of(MemberStatus.Left));
        var row = SceneRows.Row(scene, ActivityKind.Left, person.No, person.Person.IsBot ? SenderKind.Bot : SenderKind.Member);
        row.MessageId = gone.MessageId.Value;
        row.TargetMemberNo = scene.Person is { } remover && remover.No != person.No ? remover.No.Value : null;
        row.Flags = wasHereBefore ? ActivityFlags.WasHereBefore : ActivityFlags.None;
        rows.Append(scene, row);
    }

    public void TakeChanged(Scene scene, MemberChanged changed)
    {
        scene.Person = members.Meet(changed.By, scene.At);
        var person = members.Meet(changed.Person, scene.At);
        var row = SceneRows.Row(scene, ActivityKind.MemberChanged, person.No, person.Person.IsBot ? SenderKind.Bot : SenderKind.Member);
        row.TargetMemberNo = scene.Person.No == person.No ? null : scene.Person.No.Value;
        row.Number = (long)changed.New.Status;
        if (!changed.Old.InChat && changed.New.InChat)
        {
            row.Kind = ActivityKind.Joined;
            var isAdded = changed.Link is null && !changed.ViaJoinRequest && scene.Person.No != person.No;
            var how = isAdded ? JoinedHow.Added
                : changed.ViaJoinRequest || (changed.Link is not null && scene.Person.No != person.No) ? JoinedHow.ByRequest
                : changed.Link is not null ? JoinedHow.ByLink
                : JoinedHow.Direct;
            memberships.Joined(scene, scene.Group!, person, changed.New, how, isAdded ? scene.Person.No : null,
                LinkOf(changed.Link));
        }
        else if (changed.Old.InChat && !changed.New.InChat)
        {
            row.Kind = ActivityKind.Left;
            row.Flags = memberships.Left(scene, scene.Group!, person, changed.New)
                ? ActivityFlags.WasHereBefore
                : ActivityFlags.None;
        }
        else
        {
            memberships.Changed(scene, scene.Group!, person, changed.New);
        }

        rows.Append(scene, row);
    }

    /// <summary>A link that this bot made bears its owner's name and a number: the number alone is anything of the joiner's.</summary>
    private string? LinkOf(InviteLink? link) => link is { Name: { } name } && link.Creator == self.Id && name.LastIndexOf('#') is >= 0 and var mark
        ? name[mark..]
        : link?.Name ?? link?.Url;
}
