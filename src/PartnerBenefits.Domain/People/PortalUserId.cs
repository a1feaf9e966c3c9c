namespace PartnerBenefits.Domain.People;

public readonly record struct PortalUserId(Guid Value) : IGuidId<PortalUserId>
{
    public static PortalUserId New() => new(Guid.CreateVersion7());

    public static PortalUserId From(Guid value) => new(value);

    // Queries page by these operators. The database compares ids in its own order, which never changes.
    public static bool operator >(PortalUserId left, PortalUserId right) => left.Value.CompareTo(right.Value) > 0;

    public static bool operator <(PortalUserId left, PortalUserId right) => right > left;

    public override string ToString() => Value.ToString();
}
