namespace PartnerBenefits.Domain.Orders;

public sealed class AgreementAcceptance : IOwnedByAccount
{
    private AgreementAcceptance()
    {
    }

    public AgreementAcceptance(PartnerAccountId account, int version, PortalUserId by, DateTime at) =>
        (AccountId, Version, AcceptedBy, AcceptedAt) = (account, version, by, at);

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public int Version { get; private init; }

    public PortalUserId AcceptedBy { get; private init; }

    public DateTime AcceptedAt { get; private init; }
}
