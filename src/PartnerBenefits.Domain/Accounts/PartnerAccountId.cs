namespace PartnerBenefits.Domain.Accounts;

public readonly record struct PartnerAccountId(Guid Value) : IGuidId<PartnerAccountId>
{
    public static PartnerAccountId New() => new(Guid.CreateVersion7());

    public static PartnerAccountId From(Guid value) => new(value);

    // Queries page by these operators. The database compares ids in its own order, which never changes.
    public static bool operator <(PartnerAccountId left, PartnerAccountId right) => left.Value.CompareTo(right.Value) < 0;

    public static bool operator >(PartnerAccountId left, PartnerAccountId right) => right < left;

    public override string ToString() => Value.ToString();
}
