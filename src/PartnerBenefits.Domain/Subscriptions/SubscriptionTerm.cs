namespace PartnerBenefits.Domain.Subscriptions;

/// <summary>One year of a subscription, numbered from 0. Its days are inclusive and UTC.</summary>
public sealed class SubscriptionTerm : IOwnedByAccount
{
    private SubscriptionTerm()
    {
    }

    internal SubscriptionTerm(Subscription subscription, int number, DateOnly start, DateOnly lastUsableDay)
    {
        Id = SubscriptionTermId.New();
        (AccountId, SubscriptionId) = (subscription.AccountId, subscription.Id);
        (Number, Start, LastUsableDay) = (number, start, lastUsableDay);
    }

    public SubscriptionTermId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public SubscriptionId SubscriptionId { get; private init; }

    public int Number { get; private init; }

    public DateOnly Start { get; private init; }

    public DateOnly LastUsableDay { get; private init; }

    /// <summary>Last day to pay for this renewal; null once it is paid.</summary>
    public DateOnly? PayUntil { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    public bool RunsOn(DateOnly day) => Start <= day && day <= LastUsableDay;

    public bool CountsOn(DateOnly day) => CancelledOn is null && (PayUntil is null || day <= PayUntil);

    internal void OpenUntil(DateOnly payUntil) => (PayUntil, CancelledOn) = (payUntil, null);

    internal void Pay() => PayUntil = null;

    internal void Cancel(DateOnly day) => CancelledOn = day;
}
