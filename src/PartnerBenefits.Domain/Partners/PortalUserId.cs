namespace PartnerBenefits.Domain.Partners;

public readonly record struct PortalUserId(Guid Value) : IGuidId<PortalUserId>
{
    public static PortalUserId New() => new(Guid.CreateVersion7());

    public static PortalUserId From(Guid value) => new(value);

    // For paging: a database compares ids in an order of its own, which stays the same.
    public static bool operator >(PortalUserId left, PortalUserId right) => left.Value.CompareTo(right.Value) > 0;

    public static bool operator <(PortalUserId left, PortalUserId right) => right > left;

    public override string ToString() => Value.ToString();
}
