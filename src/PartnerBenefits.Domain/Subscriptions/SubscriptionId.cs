namespace PartnerBenefits.Domain.Subscriptions;

public readonly record struct SubscriptionId(Guid Value) : IGuidId<SubscriptionId>
{
    public static SubscriptionId New() => new(Guid.CreateVersion7());

    public static SubscriptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
