namespace GroupBot.Sandbox.Scenarios;

/// <summary>Who writes scenarios reads one of these.</summary>
public enum ReaderLanguage
{
    English,
    Chinese,
}

/// <summary>One text in both languages.</summary>
public sealed record Said(string Chinese, string English)
{
    public string In(ReaderLanguage language) => language == ReaderLanguage.Chinese ? Chinese : English;
}
