namespace PartnerBenefits.Domain.Benefits;

/// <summary>A positive number of units that counts in one term only.</summary>
public abstract class AmountInTerm : IOwnedByAccount
{
    private protected AmountInTerm()
    {
    }

    private protected AmountInTerm(Entitlement entitlement, SubscriptionTerm term, int amount, DateOnly day, Actor by)
    {
        (AccountId, EntitlementId, TermId) = (entitlement.AccountId, entitlement.Id, term.Id);
        (Amount, Day, ByKind, ById) = (amount, day, by.Kind, by.Id);
    }

    private protected AmountInTerm(AmountInTerm corrected, int amount, DateOnly day, Actor by)
    {
        (AccountId, EntitlementId, TermId) = (corrected.AccountId, corrected.EntitlementId, corrected.TermId);
        (Amount, Day, ByKind, ById) = (amount, day, by.Kind, by.Id);
    }

    public long Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public EntitlementId EntitlementId { get; private init; }

    public SubscriptionTermId TermId { get; private init; }

    public int Amount { get; private init; }

    public DateOnly Day { get; private init; }

    public ActorKind ByKind { get; private init; }

    public Guid ById { get; private init; }
}
