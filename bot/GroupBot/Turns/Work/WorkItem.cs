using GroupBot.Events;

namespace GroupBot.Turns.Work;

/// <summary>
/// Something that takes more than one turn: a row with its place, so that a crash goes on where it was.
/// </summary>
/// <param name="Handler">The name under which a feature registered it.</param>
/// <param name="State">JSON of the handler's own: what is left to do.</param>
/// <param name="Group">Whose group it is about; null for the installation.</param>
/// <param name="Member">For whom it is done; the row is theirs. Null for nobody.</param>
internal sealed record WorkItem(long Id, string Handler, byte[] State, GroupNo? Group, MemberNo? Member);
