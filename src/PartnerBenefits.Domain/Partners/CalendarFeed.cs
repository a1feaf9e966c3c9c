namespace PartnerBenefits.Domain.Partners;

/// <summary>One person's calendar of their account's dates, at an address that only they know. Revoked by deleting it.</summary>
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

    /// <summary>SHA-256 of the address's random part, which itself is shown once and not kept. Unique.</summary>
    public byte[] SecretHash { get; private init; } = [];

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }
}
