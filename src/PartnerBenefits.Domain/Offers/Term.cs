using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>One year (term) of a subscription. Earned and used quantities belong to a term and start anew with the next.</summary>
public sealed class Term : IOwnedByAccount
{
    private Term()
    {
    }

    internal Term(Subscription subscription, int number, DateOnly start, DateOnly lastUsableDay)
    {
        Id = TermId.New();
        (AccountId, SubscriptionId) = (subscription.AccountId, subscription.Id);
        (Number, Start, LastUsableDay) = (number, start, lastUsableDay);
    }

    public TermId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public SubscriptionId SubscriptionId { get; private init; }

    /// <summary>From 0, without gaps.</summary>
    public int Number { get; private init; }

    public DateOnly Start { get; private init; }

    /// <summary>Inclusive, UTC.</summary>
    public DateOnly LastUsableDay { get; private init; }

    /// <summary>Inclusive, UTC: the last day on which the order of this renewal can be paid, and until which it counts unpaid. Null: paid.</summary>
    public DateOnly? PayUntil { get; private set; }

    /// <summary>UTC; its order was cancelled or refunded.</summary>
    public DateOnly? CancelledOn { get; private set; }

    public bool RunsOn(DateOnly day) => Start <= day && day <= LastUsableDay;

    /// <summary>An unpaid renewal counts until its order lapses; after that it is as if it had never been (DESIGN, Dates).</summary>
    public bool CountsOn(DateOnly day) => CancelledOn is null && (PayUntil is null || day <= PayUntil);

    internal void OpenUntil(DateOnly payUntil) => (PayUntil, CancelledOn) = (payUntil, null);

    internal void Pay() => PayUntil = null;

    internal void Cancel(DateOnly day) => CancelledOn = day;
}
