using System.Text.Json.Nodes;
using GroupBot.Sandbox.Chats;

namespace GroupBot.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>An administrator makes someone (a bot too) an administrator, or changes the rights.</summary>
    public void Promote(SandboxUser admin, SandboxChat chat, SandboxUser user, AdminRights rights)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_promote_members");
            RequireTarget(chat, admin, user);
            if (!MemberOf(chat, admin).MayGive(rights))
            {
                throw new DeedException($"{admin.Name} 不能给出自己没有的权限。", $"{admin.Name} cannot give rights that {admin.Name} lacks.");
            }

            if (!chat.IsChannel || !user.IsBot)
            {
                RequireIn(chat, user);
            }

            SetRights(admin, chat, user, rights);
        }
    }

    /// <summary>What Telegram's app ticks when this one promotes: nothing that he lacks himself.</summary>
    public AdminRights UsualRights(SandboxUser admin, SandboxChat chat)
    {
        lock (Gate)
        {
            var membership = MemberOf(chat, admin);
            return membership.Status == MemberStatus.Creator ? AdminRights.Usual : AdminRights.Usual.Within(membership.Rights);
        }
    }

    /// <summary>Takes the rights away.</summary>
    public void Demote(SandboxUser admin, SandboxChat chat, SandboxUser user) => Promote(admin, chat, user, AdminRights.None);

    /// <summary>Narrows what a member may do; every permission lifts it.</summary>
    public void Restrict(
        SandboxUser admin, SandboxChat chat, SandboxUser user, MemberPermissions permissions, DateTimeOffset? until = null)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_restrict_members");
            if (chat.Kind != ChatKind.Supergroup)
            {
                throw new DeedException($"「{chat.Title}」不是超级群，不能限制成员。", $"{chat.Title} is no supergroup, so nobody is restricted there.");
            }

            RequireTarget(chat, admin, user);
            SetPermissions(admin, chat, user, permissions, until);
        }
    }

    /// <summary>Puts someone out for good or for a time.</summary>
    public void Ban(SandboxUser admin, SandboxChat chat, SandboxUser user, DateTimeOffset? until = null)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_restrict_members");
            RequireTarget(chat, admin, user);
            Exit(chat, user, admin, new Membership(user, MemberStatus.Kicked) { Until = until });
        }
    }

    /// <summary>Lets someone come back; a member who is in stays in.</summary>
    public void Unban(SandboxUser admin, SandboxChat chat, SandboxUser user)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_restrict_members");
            if (MemberOf(chat, user).Status == MemberStatus.Kicked)
            {
                Change(chat, admin, new Membership(user, MemberStatus.Left));
            }
        }
    }

    /// <summary>Renames a group.</summary>
    public void Rename(SandboxUser admin, SandboxChat chat, string title)
    {
        lock (Gate)
        {
            RequireRight(chat, admin, "can_change_info");
            SetTitle(admin, chat, title);
        }
    }

    internal void SetTitle(SandboxUser admin, SandboxChat chat, string title)
    {
        chat.Title = title;
        Announce(admin, chat, new JsonObject { ["new_chat_title"] = title });
        Feed.ChatChanged(chat);
    }

    internal void SetRights(SandboxUser admin, SandboxChat chat, SandboxUser user, AdminRights rights)
    {
        var old = MemberOf(chat, user);
        Change(chat, admin, rights.IsEmpty
            ? old.Plain
            : old with
            {
                Status = MemberStatus.Administrator,
                Rights = rights,
                Until = null,
                PromotedBy = old.PromotedBy ?? admin.Id,
            });
    }

    internal void SetPermissions(
        SandboxUser admin, SandboxChat chat, SandboxUser user, MemberPermissions permissions, DateTimeOffset? until)
    {
        var old = MemberOf(chat, user);
        var next = old.With(permissions, until);
        if (!next.Same(old))
        {
            Change(chat, admin, next);
        }
    }

    /// <summary>A member needs the permission, an administrator the right, if there is one for it.</summary>
    internal static void RequireMay(SandboxChat chat, Membership membership, string permission, string? right)
    {
        var may = membership.IsAdmin
            ? right is null || membership.May(right)
            : !chat.IsChannel && PermissionsOf(chat, membership).Has(permission);
        if (!may)
        {
            throw new DeedException(
                $"{membership.User.Name} 在「{chat.Title}」里没有「{RightNames.InChinese(permission)}」的权限。",
                $"{membership.User.Name} lacks {permission} in {chat.Title}.");
        }
    }

    /// <summary>Whom an administrator may put out, narrow, or give other rights.</summary>
    private void RequireTarget(SandboxChat chat, SandboxUser admin, SandboxUser user)
    {
        var target = MemberOf(chat, user);
        if (!MemberOf(chat, admin).MayChange(target))
        {
            throw target.Status == MemberStatus.Creator
                ? new DeedException($"{user.Name} 是「{chat.Title}」的所有者，谁也动不了。", $"{user.Name} owns {chat.Title}; nobody changes that.")
                : new DeedException(
                    $"{user.Name} 是别人设的管理员，{admin.Name} 动不了。",
                    $"{user.Name} was made an administrator by somebody else; {admin.Name} may not change that.");
        }
    }

    internal void RequireRight(SandboxChat chat, SandboxUser admin, string right)
    {
        if (!MemberOf(chat, admin).May(right))
        {
            throw new DeedException(
                $"{admin.Name} 在「{chat.Title}」里没有「{RightNames.InChinese(right)}」的权限。",
                $"{admin.Name} lacks the right {right} in {chat.Title}.");
        }
    }
}
