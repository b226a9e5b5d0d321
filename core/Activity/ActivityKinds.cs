namespace GroupBot.Core.Activity;

/// <summary>What is the same of several kinds.</summary>
public static class ActivityKinds
{
    /// <summary>True of what is about money, and moves nothing else.</summary>
    public static bool IsMoney(this ActivityKind kind) => kind is >= ActivityKind.Purchase and <= ActivityKind.Spend;
}
