namespace GroupBot.Core.Admission;

/// <summary>How somebody may come in by an entrance. The numbers are stored: never renumber, only append.</summary>
public enum AdmissionKind
{
    /// <summary>直接进: the link lets them in at once.</summary>
    Open = 1,

    /// <summary>需审核: they ask, are asked, and an admin or a rule decides.</summary>
    Request = 2,

    /// <summary>凭邀请码: they ask, and a member's code lets them in.</summary>
    Code = 3,
}
