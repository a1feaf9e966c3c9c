namespace PartnerBenefits.Domain.Orders;

public readonly record struct OrderId(Guid Value) : IGuidId<OrderId>
{
    public static OrderId New() => new(Guid.CreateVersion7());

    public static OrderId From(Guid value) => new(value);

    // Queries page by these operators. The database compares ids in its own order, which never changes.
    public static bool operator <(OrderId left, OrderId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(OrderId left, OrderId right) => right < left;

    public override string ToString() => Value.ToString();
}
