using System.Collections.Frozen;

namespace GroupBot.Sandbox.Chats;

/// <summary>Rights and permissions as Telegram's app calls them in Chinese, for readers who know no API.</summary>
internal static class RightNames
{
    private static readonly FrozenDictionary<string, string> Chinese = new Dictionary<string, string>
    {
        ["can_manage_chat"] = "管理群",
        ["can_change_info"] = "修改群信息",
        ["can_post_messages"] = "发布消息",
        ["can_edit_messages"] = "编辑他人的消息",
        ["can_delete_messages"] = "删除消息",
        ["can_invite_users"] = "添加成员",
        ["can_restrict_members"] = "封禁成员",
        ["can_pin_messages"] = "置顶消息",
        ["can_manage_topics"] = "管理话题",
        ["can_promote_members"] = "添加管理员",
        ["can_manage_video_chats"] = "管理视频聊天",
        ["can_post_stories"] = "发布动态",
        ["can_edit_stories"] = "编辑动态",
        ["can_delete_stories"] = "删除动态",
        ["can_manage_direct_messages"] = "管理私信",
        ["can_manage_tags"] = "管理标签",
        ["can_send_welcome_messages"] = "发送欢迎消息",
        ["is_anonymous"] = "保持匿名",
        ["can_send_messages"] = "发送文字",
        ["can_send_audios"] = "发送音乐",
        ["can_send_documents"] = "发送文件",
        ["can_send_photos"] = "发送照片",
        ["can_send_videos"] = "发送视频",
        ["can_send_video_notes"] = "发送视频留言",
        ["can_send_voice_notes"] = "发送语音",
        ["can_send_polls"] = "发起投票",
        ["can_send_other_messages"] = "发送贴纸和动图",
        ["can_add_web_page_previews"] = "附带链接预览",
        ["can_react_to_messages"] = "回应消息",
        ["can_edit_tag"] = "修改自己的标签",
    }.ToFrozenDictionary();

    /// <exception cref="KeyNotFoundException">A name that is neither.</exception>
    public static string InChinese(string name) => Chinese[name];
}
