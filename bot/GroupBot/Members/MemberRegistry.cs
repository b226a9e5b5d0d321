using GroupBot.Events;
using GroupBot.Members.Scores;
using GroupBot.Storage;

namespace GroupBot.Members;

/// <summary>Every person that an update mentioned, and what they are in each group. Written in the turn.</summary>
internal sealed class MemberRegistry(Writer writer, Sequences sequences, ScoreBook scores)
{
    private readonly MemberStore _store = new(writer);
    private readonly TurnCache<UserId, PersonState> _people = writer.Caches.Make<UserId, PersonState>();
    private readonly TurnCache<MemberNo, UserId> _users = writer.Caches.Make<MemberNo, UserId>();
    private readonly TurnCache<(GroupNo, MemberNo), MemberState> _members =
        writer.Caches.Make<(GroupNo, MemberNo), MemberState>();

    /// <summary>What members have in each group, and how it came about. A handler uses <c>turn.Points</c>.</summary>
    public PointsLedger Points { get; } = new(writer, sequences, scores);

    /// <summary>Which of their groups people mean in private. A handler uses <c>turn.GroupFor</c>.</summary>
    public ChosenGroups ChosenGroups { get; } = new(writer);

    public PersonState? Find(UserId user)
    {
        if (_people.TryGet(user, out var person))
        {
            return person;
        }

        person = _store.Find(user);
        return person is null ? null : Remember(person);
    }

    public PersonState? Find(MemberNo no)
    {
        if (_users.TryGet(no, out var user))
        {
            return Find(user);
        }

        var person = _store.Find(no);
        return person is null ? null : Remember(person);
    }

    /// <summary>True where somebody of a group has a name that begins so. Goes through the group's members: for what admins write now and then.</summary>
    public bool IsCalled(GroupNo group, string name) => _store.IsCalled(group, name);

    /// <summary>
    /// Who of a group bears a name, where nobody else does; of whoever is there rather than of whoever went. Goes through the
    /// group's members.
    /// </summary>
    public PersonState? FindCalled(GroupNo group, string name) => _store.FindCalled(group, name) is { } found ? Find(found) : null;

    /// <summary>The person who bears a username, without its @, whatever its case.</summary>
    public PersonState? FindByUsername(string username) => _store.FindByUsername(username) is { } found ? Find(found) : null;

    /// <summary>For code outside the turn: the person behind a number, as last committed and if held in memory.</summary>
    public UserId? CommittedUser(MemberNo no) => _users.TryGetCommitted(no, out var user) ? user : null;

    /// <summary>The person an update mentions, registered now if need be, with names brought up to date.</summary>
    public PersonState Meet(Person person, DateTimeOffset at)
    {
        var known = Find(person.Id);
        if (known is null)
        {
            TakeUsername(person);
            return Change(new PersonState
            {
                No = new MemberNo(sequences.Next("members")),
                Person = person,
                FirstSeenAt = at,
            });
        }

        var old = known.Person;
        // Not every update tells the language; what is not told is not forgotten.
        if (old.FirstName == person.FirstName && old.LastName == person.LastName && old.Username == person.Username
            && (person.LanguageCode is null || old.LanguageCode == person.LanguageCode))
        {
            return known;
        }

        TakeUsername(person);
        return Change(known with { Person = person with { LanguageCode = person.LanguageCode ?? old.LanguageCode } });
    }

    public PersonState Change(PersonState person)
    {
        _store.Write(person);
        return Remember(person);
    }

    public MemberState? Find(GroupNo group, MemberNo no)
    {
        if (_members.TryGet((group, no), out var member))
        {
            return member;
        }

        member = _store.Find(group, no);
        if (member is not null)
        {
            _members.Set((group, no), member);
        }

        return member;
    }

    /// <summary>Somebody did something in a group.</summary>
    /// <param name="wrote">
    /// True where they wrote there: they are in it, and where they were known to have gone they came back unseen, unless
    /// that is as new as their message. An edit or a press proves nothing: that can be done from outside.
    /// </param>
    public MemberState MeetIn(GroupNo group, MemberNo no, DateTimeOffset at, bool wrote)
    {
        if (Find(group, no) is not { } known)
        {
            return Change(new MemberState
            {
                Group = group,
                No = no,
                Membership = Membership.Of(MemberStatus.Member),
                StatusAt = DateTimeOffset.UnixEpoch,
                FirstSeenAt = at,
            });
        }

        return !wrote || known.Membership.InChat || at <= known.StatusAt ? known : Change(known with
        {
            Membership = Membership.Of(
                known.Membership.Status is MemberStatus.Restricted ? MemberStatus.Restricted : MemberStatus.Member,
                restrictedInChat: true),
            StatusAt = at,
            WasHereBefore = known.WasHereBefore || known.JoinedAt is not null,
        });
    }

    public MemberState Change(MemberState member)
    {
        _store.Write(member);
        _members.Set((member.Group, member.No), member);
        return member;
    }

    public IReadOnlyList<MemberState> Admins(GroupNo group) => _store.Admins(group);

    /// <summary>Everybody of a group, in the order of their numbers, in pages.</summary>
    public IReadOnlyList<MemberState> InGroup(GroupNo group, MemberNo after, int limit) => _store.InGroup(group, after, limit);

    /// <summary>Takes somebody out of a group that turned out to be another one.</summary>
    public void Remove(MemberState member)
    {
        _store.Delete(member.Group, member.No);
        _members.Remove((member.Group, member.No));
    }

    public IReadOnlyList<MemberState> GroupsOf(MemberNo no) => _store.GroupsOf(no);

    /// <summary>Drops a person from memory before their rows go.</summary>
    public void Forget(PersonState person)
    {
        foreach (var member in _store.GroupsOf(person.No))
        {
            _members.Remove((member.Group, member.No));
        }

        _people.Remove(person.Person.Id);
        _users.Remove(person.No);
    }

    /// <summary>A username has one bearer: whoever bore it before does so no more.</summary>
    private void TakeUsername(Person person)
    {
        if (person.Username is { } name && FindByUsername(name) is { } before && before.Person.Id != person.Id)
        {
            Change(before with { Person = before.Person with { Username = null } });
        }
    }

    private PersonState Remember(PersonState person)
    {
        _people.Set(person.Person.Id, person);
        _users.Set(person.No, person.Person.Id);
        return person;
    }
}
