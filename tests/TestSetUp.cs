using System.Globalization;
using GroupBot.Tests.Support;
using NUnit.Framework;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: FixtureLifeCycle(LifeCycle.InstancePerTestCase)]

namespace GroupBot.Tests;

/// <summary>What holds for every test: invariant culture, as the program sets it, and nothing left behind.</summary>
[SetUpFixture]
internal sealed class TestSetUp
{
    [OneTimeSetUp]
    public void Begin()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    [OneTimeTearDown]
    public void End()
    {
        TestDatabase.DropTemplate();
        TestServer.Stop();
    }
}
