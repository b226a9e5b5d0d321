using Dapper;
using GroupBot.Core.Admission;
using GroupBot.Events;
using GroupBot.Members.Admission;
using GroupBot.Outbox;
using GroupBot.Tests.Features.Entrances;
using GroupBot.Tests.Features.Referrals;
using GroupBot.Tests.Support;

namespace GroupBot.Tests.Features.Admission;

/// <summary>A Chinese group whose owner has a private chat; 小雨 and others stand outside and never opened one.</summary>
internal static class AdmissionKit
{
    public static readonly Person Boss = EntranceKit.Boss, Yu = ReferralKit.Yu, Lei = A.Person("小雷", username: "lei", language: "zh-hans"),
        Tom = A.Person("Zoe", language: "en");

    public static TurnKit New(params string[] questions)
    {
        var kit = EntranceKit.New();
        foreach (var question in questions)
        {
            kit.Tell(Boss, "/questions 加 " + question);
        }

        return kit;
    }

    /// <summary>A link that asks for approval, of an entrance with those places.</summary>
    public static InviteLink Door(this TurnKit kit, string name, AdmissionKind kind = AdmissionKind.Request, int? places = null)
    {
        var link = kit.Entrance("add " + name);
        kit.InTurn(turn => turn.Connection.Execute(
            "update entrances set admission = @Kind, places = @Places where name = @Name", new { Kind = (long)kind, Places = places, Name = name }));
        return link;
    }

    public static IReadOnlyList<OutboxItem> Ask(this TurnKit kit, Person person, InviteLink? link = null) => kit.Run(A.JoinRequest(person, link: link));

    /// <summary>An admin presses a button of that person's page.</summary>
    public static IReadOnlyList<OutboxItem> Decide(this TurnKit kit, Person person, string verb, Person? by = null) =>
        kit.PressPrivately(by ?? Boss, $"requests:{kit.Group().No}:{kit.Request(person)}:{verb}");

    /// <summary>The number of somebody's newest request.</summary>
    public static long Request(this TurnKit kit, Person person) =>
        kit.Scalar<long>($"select max(request_no) from join_requests where member_no = {kit.Person(person).No}");

    public static JoinRequestState State(this TurnKit kit, Person person) =>
        (JoinRequestState)kit.Scalar<long>($"select state from join_requests where request_no = {kit.Request(person)}");

    public static IReadOnlyList<OutboxItem> Answers(this IEnumerable<OutboxItem> items) => [.. items.Where(item => item.Effect is AnswerJoinRequest)];

    /// <summary>Telegram did it; who was let in comes in.</summary>
    public static IReadOnlyList<OutboxItem> LetIn(this TurnKit kit, IEnumerable<OutboxItem> asked, Person person) =>
    [
        .. kit.Succeed(asked.Single(item => item.Effect is AnswerJoinRequest { Approve: true })),
        .. kit.Run(A.Changed(person, MemberStatus.Left, MemberStatus.Member, A.Bot, viaRequest: true)),
    ];

    public static IReadOnlyList<OutboxItem> Refuse(this TurnKit kit, OutboxItem item, string reason, int code = 400) =>
        kit.Run(new GroupBot.Turns.OutcomeInput(kit.Now, item, new EffectFailed(item.Id, EffectRefusal.Refused, code, reason), null));

    /// <summary>So many who read Chinese.</summary>
    public static Person[] People(int count) => [.. Enumerable.Range(1, count).Select(n => A.Person($"人{n}", language: "zh-hans"))];

    /// <summary>Asks by that link and passes the quiz, whose answer is 4.</summary>
    public static IReadOnlyList<OutboxItem> Pass(this TurnKit kit, Person person, InviteLink link)
    {
        kit.Ask(person, link);
        return kit.Tell(person, "4");
    }

    /// <summary>Passes the quiz and comes in.</summary>
    public static void In(this TurnKit kit, Person person, InviteLink link) => kit.LetIn(kit.Pass(person, link), person);

    /// <summary>Leaves, later than they came: Telegram dates in whole seconds.</summary>
    public static IReadOnlyList<OutboxItem> Goes(this TurnKit kit, Person person)
    {
        kit.Advance(TimeSpan.FromMinutes(1));
        return kit.Run(A.Gone(person));
    }

    /// <summary>The hourly look at requests, and all that it asks for.</summary>
    public static IReadOnlyList<OutboxItem> Expire(this TurnKit kit) => [.. kit.RunJob("Admission.expire", kit.Group().No, A.NewId()), .. kit.RunWork()];
}
