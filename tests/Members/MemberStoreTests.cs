using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

internal sealed class MemberStoreTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    /// <summary>There is no index by member: the primary key is asked once a group.</summary>
    [Test]
    public void GroupsOfPerson_Always_GoesThroughNoMembers()
    {
        var plan = _file.Plan(MemberStore.GroupsOfPerson.Replace("?", "1", StringComparison.Ordinal));

        Assert.That(plan, Has.Some.StartsWith("SEARCH members USING PRIMARY KEY (group_no=? AND member_no=?)"));
        Assert.That(plan, Has.None.StartsWith("SCAN members"));
    }
}
