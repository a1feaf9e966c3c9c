namespace PartnerBenefits.Domain.People;

public sealed class CalendarFeed : IOwnedByAccount
{
    private CalendarFeed()
    {
    }

    public CalendarFeed(PartnerAccountId account, PortalUserId user, byte[] secretHash, DateTime at) =>
        (AccountId, UserId, SecretHash, MadeAt) = (account, user, secretHash, at);

    public PortalUserId UserId { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    /// <summary>SHA-256 of the random part of the address. The part itself is shown once and not stored.</summary>
    public byte[] SecretHash { get; private init; } = [];

    public DateTime MadeAt { get; private init; }
}
