namespace PartnerBenefits.Domain.Subscriptions;

public readonly record struct SubscriptionTermId(Guid Value) : IGuidId<SubscriptionTermId>
{
    public static SubscriptionTermId New() => new(Guid.CreateVersion7());

    public static SubscriptionTermId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
