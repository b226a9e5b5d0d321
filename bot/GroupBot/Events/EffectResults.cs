using System.Text.Json.Serialization;

namespace GroupBot.Events;

/// <summary>An administrator as <c>getChatAdministrators</c> tells.</summary>
internal sealed record Administrator(Person Person, Membership Membership);

/// <summary>What Telegram answered to an effect; each kind fills what it has.</summary>
internal sealed record EffectAnswer(
    long? MessageId = null, string? InviteLink = null, IReadOnlyList<Administrator>? Administrators = null,
    int? MemberCount = null);

/// <summary>Why an effect was not done.</summary>
internal enum EffectRefusal
{
    /// <summary>Telegram said no, and will say no again.</summary>
    Refused = 1,

    /// <summary>It named a message of a chat that has since become another.</summary>
    Migrated,

    /// <summary>Its deadline passed before it could be sent.</summary>
    TooLate,

    /// <summary>The person it was for is unknown by now.</summary>
    Forgotten,

    /// <summary>The person blocked the bot or never opened a chat with it.</summary>
    Unreachable,

    /// <summary>Telegram was not got through to for 24 hours, try after try.</summary>
    GivenUp,
}

/// <summary>How an effect ended; enters the corridor in a later turn. The names stand in dead letters.</summary>
[JsonDerivedType(typeof(EffectSucceeded), "succeeded")]
[JsonDerivedType(typeof(EffectFailed), "failed")]
[JsonDerivedType(typeof(EffectUncertain), "uncertain")]
internal abstract record EffectOutcome(long OutboxId);

internal sealed record EffectSucceeded(long OutboxId, EffectAnswer Answer) : EffectOutcome(OutboxId);

internal sealed record EffectFailed(long OutboxId, EffectRefusal Refusal, int? Code, string Reason) : EffectOutcome(OutboxId);

/// <summary>Bytes left and no answer came: nobody knows. It is not sent again by itself.</summary>
internal sealed record EffectUncertain(long OutboxId, string Reason) : EffectOutcome(OutboxId);
