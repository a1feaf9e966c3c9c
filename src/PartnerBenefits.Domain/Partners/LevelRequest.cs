namespace PartnerBenefits.Domain.Partners;

/// <summary>A partner asks for the level that it has earned, and staff confirm or refuse. One for each account: it can ask again once it was answered.</summary>
/// <remarks>When it was answered is a concurrency token.</remarks>
public sealed class LevelRequest : IOwnedByAccount
{
    public const int NoteLength = 400;

    private LevelRequest()
    {
    }

    public LevelRequest(PartnerAccountId account, MembershipLevel level, string note, PortalUserId by, DateTime at)
    {
        AccountId = account;
        Ask(level, note, by, at);
    }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MembershipLevel Level { get; private set; }

    /// <summary>How it was earned, in the partner's words.</summary>
    public string Note { get; private set; } = "";

    public PortalUserId AskedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? AnsweredAt { get; private set; }

    public bool? IsConfirmed { get; private set; }

    /// <summary>Why it was refused, in staff's words; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <exception cref="RuleBrokenException">One waits already.</exception>
    public void AskAgain(MembershipLevel level, string note, PortalUserId by, DateTime at)
    {
        MembershipRules.NothingWaits.Require(AnsweredAt is not null);
        Ask(level, note, by, at);
    }

    /// <exception cref="RuleBrokenException">It was answered meanwhile.</exception>
    public void Confirm(DateTime at)
    {
        MembershipRules.RequestIsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsConfirmed) = (at, true);
    }

    /// <inheritdoc cref="Confirm"/>
    public void Refuse(string reason, DateTime at)
    {
        MembershipRules.RequestIsOpen.Require(AnsweredAt is null);
        (AnsweredAt, IsConfirmed, Reason) = (at, false, reason);
    }

    private void Ask(MembershipLevel level, string note, PortalUserId by, DateTime at) =>
        (Level, Note, AskedBy, AskedAt, AnsweredAt, IsConfirmed, Reason) = (level, note, by, at, null, null, null);
}
