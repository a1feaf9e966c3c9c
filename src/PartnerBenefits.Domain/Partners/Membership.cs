namespace PartnerBenefits.Domain.Partners;

/// <summary>The account's place in the network. No row: the organisation is not a member.</summary>
public sealed class Membership : IOwnedByAccount
{
    private Membership()
    {
    }

    public Membership(PartnerAccountId account, MembershipLevel level, DateOnly joinedOn, DateOnly lastUsableDay) =>
        (AccountId, Level, JoinedOn, LastUsableDay) = (account, level, joinedOn, lastUsableDay);

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public MembershipLevel Level { get; private set; }

    public DateOnly JoinedOn { get; private init; }

    /// <summary>Inclusive, UTC.</summary>
    public DateOnly LastUsableDay { get; private set; }

    /// <summary>A lapsed membership stops buying and renewing; what was bought stays (walkthrough, row 1).</summary>
    public bool IsRunningOn(DateOnly day) => JoinedOn <= day && day <= LastUsableDay;
}
