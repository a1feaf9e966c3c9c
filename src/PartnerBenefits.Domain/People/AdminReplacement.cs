namespace PartnerBenefits.Domain.People;

/// <summary>Staff make somebody an Account admin: one asks, another confirms, and the present Account admins can object.</summary>
public sealed class AdminReplacement : IOwnedByAccount
{
    public const int ReasonLength = 400;

    public const int DaysToObject = 7;

    private AdminReplacement()
    {
    }

    public AdminReplacement(PartnerAccountId account, string name, EmailAddress email, string reason, StaffMemberId by, DateTime at)
    {
        Id = AdminReplacementId.New();
        (AccountId, Name, Email, Reason, AskedBy, AskedAt) = (account, name, email, reason, by, at);
    }

    public AdminReplacementId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>The person of the account who is to become Account admin; null if they are to be added.</summary>
    public PortalUserId? PersonId { get; init; }

    public string Name { get; private init; } = "";

    public EmailAddress Email { get; private init; } = null!;

    /// <summary>The Account admin who loses the role; null if nobody does.</summary>
    public PortalUserId? LeavingId { get; init; }

    public string Reason { get; private init; } = "";

    public StaffMemberId AskedBy { get; private init; }

    public DateTime AskedAt { get; private init; }

    public DateTime? EndedAt { get; private set; }

    public ReplacementOutcome? Outcome { get; private set; }

    /// <summary>Who confirmed or withdrew it.</summary>
    public StaffMemberId? DecidedBy { get; private set; }

    public PortalUserId? ObjectedBy { get; private set; }

    public string? Objection { get; private set; }

    public bool IsOpen => EndedAt is null;

    public DateTime CanBeConfirmedFrom => AskedAt.AddDays(DaysToObject);

    /// <param name="adminsCanObject">Whether one of the present Account admins can sign in. If none can, nobody waits for them.</param>
    public void Confirm(StaffMemberId by, bool adminsCanObject, DateTime at)
    {
        ReplacementRules.IsOpen.Require(IsOpen);
        ReplacementRules.AnotherConfirms.Require(by != AskedBy);
        ReplacementRules.HasWaited.Require(!adminsCanObject || CanBeConfirmedFrom <= at);
        (EndedAt, Outcome, DecidedBy) = (at, ReplacementOutcome.Confirmed, by);
    }

    public void Withdraw(StaffMemberId by, DateTime at)
    {
        ReplacementRules.IsOpen.Require(IsOpen);
        (EndedAt, Outcome, DecidedBy) = (at, ReplacementOutcome.Withdrawn, by);
    }

    public void ObjectBy(PortalUserId by, string reason, DateTime at)
    {
        ReplacementRules.IsOpen.Require(IsOpen);
        (EndedAt, Outcome, ObjectedBy, Objection) = (at, ReplacementOutcome.Objected, by, reason);
    }
}
