namespace PartnerBenefits.Domain.Memberships;

public sealed class LevelRequest : IOwnedByAccount, IVersioned
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

    public int Version { get; private set; }

    public MembershipLevel Level { get; private set; }

    public string Note { get; private set; } = "";

    public PortalUserId AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public bool? IsConfirmed { get; private set; }

    public string? Reason { get; private set; }

    public void AskAgain(MembershipLevel level, string note, PortalUserId by, DateTime at)
    {
        MembershipRules.NothingWaits.Require(AnsweredAt is not null);
        Ask(level, note, by, at);
    }

    public void Confirm(DateTime at)
    {
        RequireAnswerable();
        (AnsweredAt, IsConfirmed) = (at, true);
    }

    public void Refuse(string reason, DateTime at)
    {
        RequireAnswerable();
        (AnsweredAt, IsConfirmed, Reason) = (at, false, reason);
    }

    private void RequireAnswerable()
    {
        MembershipRules.RequestIsOpen.Require(AnsweredAt is null);
        StoredNames.IsKnown.Require(Level != MembershipLevel.NotKnown);
    }

    private void Ask(MembershipLevel level, string note, PortalUserId by, DateTime at) =>
        (Level, Note, AskedBy, AskedAt, AnsweredAt, IsConfirmed, Reason) = (level, note, by, at, null, null, null);
}
