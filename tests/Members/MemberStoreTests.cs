using GroupBot.Members;
using GroupBot.Tests.Support;
using NUnit.Framework;

namespace GroupBot.Tests.Members;

[SqliteOnly]
internal sealed class MemberStoreTests : IDisposable
{
    private readonly TestDatabase _file = new();

    public void Dispose() => _file.Dispose();

    /// <summary>It runs within a turn, in installations of many members: a step a group, never through all of them.</summary>
    [Test]
    public void GroupsOf_InItsPlan_SearchesMembersByTheirKey()
    {
        var plan = _file.Lines($"explain query plan {MemberStore.GroupsOfQuery.Replace("?", "1", StringComparison.Ordinal)}")
            .Select(line => line.Split('|')[^1]).ToList();

        Assert.That(plan, Has.Some.EqualTo("SEARCH members USING PRIMARY KEY (group_no=? AND member_no=?)"));
        Assert.That(plan, Has.None.StartsWith("SCAN members"));
        Assert.That(plan, Has.None.Contains("TEMP B-TREE"), "the key is their order");
    }
}
