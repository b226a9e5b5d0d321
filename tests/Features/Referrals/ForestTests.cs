using System.Globalization;
using GroupBot.Core.Growth;
using GroupBot.Events;
using GroupBot.Features.Referrals;
using GroupBot.Members.Admission;
using GroupBot.Members.Arrivals;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Features.Referrals;

/// <summary>Whatever people and admins do, in whatever order: one row a join, one inviter, no circle, and credits that sum.</summary>
internal sealed class ForestTests
{
    private const int People = 9, Deeds = 70;

    [Test]
    public void Arrivals_InAnyOrderOfDeeds_AreAForest([Range(1, 12)] int seed)
    {
        using var kit = ReferralKit.New();
        var draw = new Random(seed);
        var people = Enumerable.Range(0, People).Select(n => A.Person($"P{n}", username: $"person_{n}", language: "zh-hans")).ToList();
        var links = new Dictionary<int, InviteLink>();
        var came = new HashSet<int>();
        var first = new Dictionary<int, string>();
        var undos = new List<string>();
        kit.Tell(KitExtensions.Owner, "/start");
        var door = Door(kit);
        for (var deed = 0; deed < Deeds; deed++)
        {
            var (who, other) = (draw.Next(People), draw.Next(People));
            var isIn = came.Contains(who) && kit.Member(people[who]) is { Membership.InChat: true };
            switch (draw.Next(9))
            {
                case 0 or 1 when !isIn:
                    kit.Run(A.Joined(people[who], link: links.GetValueOrDefault(other)));
                    came.Add(who);
                    break;
                case 2 when !isIn:
                    kit.Run(A.Joined(people[who], by: KitExtensions.Owner));
                    came.Add(who);
                    break;
                case 3 when isIn:
                    kit.Run(A.Gone(people[who]));
                    break;
                case 4 when isIn && !links.ContainsKey(who):
                    kit.Tell(people[who], "/start");
                    links[who] = kit.LinkOf(people[who]);
                    break;
                case 5 when came.Contains(who) && came.Contains(other):
                    undos.AddRange(kit.Run(A.Message($"/referral set @person_{who} @person_{other} drawn").From(KitExtensions.Owner))
                        .Buttons().Where(button => button.Label == "Undo").Select(button => button.Data!));
                    first.Remove(who);
                    break;
                case 6 when undos.Count > 0:
                    var undo = undos[draw.Next(undos.Count)];
                    kit.PressPrivately(KitExtensions.Owner, undo);
                    first.Remove(people.FindIndex(person => undo.Split(':')[2] == $"{kit.Members.Find(person.Id)?.No}"));
                    break;
                case 7 when isIn:
                    kit.Run(A.Message("早").From(people[who]));
                    break;
                case 8 when !isIn && came.Contains(other):
                    kit.Tell(people[who], "/start");
                    kit.InTurn(turn => JoinRequestStore.Add(turn.Connection, new JoinRequestRow
                    {
                        GroupNo = kit.Group().No.Value,
                        RequestNo = 0,
                        MemberNo = kit.Person(people[who]).No.Value,
                        EntranceNo = EntranceStore.FindByName(turn.Connection, kit.Group().No, "door")!.EntranceNo,
                        State = (long)JoinRequestState.Approved,
                        AskedAt = turn.Now.ToUnixTimeMilliseconds(),
                        VoucherNo = kit.Person(people[other]).No.Value,
                    }));
                    kit.Run(A.Joined(people[who], link: door));
                    came.Add(who);
                    break;
                default:
                    break;
            }

            kit.Advance(TimeSpan.FromHours(draw.Next(30)));
            kit.RunJob("Referrals.days", kit.Group().No, A.NewId());
            kit.RunWork();
            foreach (var n in came)
            {
                // The first inviter stays, unless an admin said otherwise.
                var inviter = kit.State(people[n]).Split('|', 2)[1];
                Assert.That(inviter, Is.EqualTo(first.TryGetValue(n, out var known) ? known : first[n] = inviter), $"seed {seed}, deed {deed}");
            }
        }

        var rows = kit.Lines("select member_no, inviter_no, is_credited from arrivals order by member_no").Select(line => line.Split('|')).ToList();
        Assert.That(rows.Select(row => row[0]), Is.EquivalentTo(came.Select(n => kit.Person(people[n]).No.ToString())), "one row for each who came");
        var forest = new ReferralForest();
        foreach (var row in rows.Where(row => row[1].Length > 0))
        {
            Assert.That(
                forest.Add(long.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[1], CultureInfo.InvariantCulture)),
                Is.EqualTo(ReferralAnswer.Taken), $"seed {seed}: no circle, nobody by themselves");
        }

        kit.InTurn(turn => Assert.That(
            rows.Where(row => row[1].Length > 0).Select(row => row[1]).Distinct()
                .Select(no => ReferralsStore.NumbersOf(turn.Connection, kit.Group().No, new MemberNo(long.Parse(no, CultureInfo.InvariantCulture))))
                .Sum(numbers => numbers.Counted + numbers.OnTheWay + numbers.BeingChecked + numbers.NotCounted),
            Is.EqualTo(rows.Count(row => row[2] == "1")), "credits sum"));
    }

    /// <summary>An entrance that admits by a code; returns what comes through it.</summary>
    private static InviteLink Door(TurnKit kit)
    {
        var asked = kit.Tell(KitExtensions.Owner, "/entrance add door").Single(item => item.Effect is CreateInviteLink);
        kit.Succeed(asked, new EffectAnswer(InviteLink: "https://t.me/+door"));
        return A.Link(((CreateInviteLink)asked.Effect).Name);
    }
}
