namespace PartnerBenefits.Domain.Accounts;

public readonly record struct PartnerAccountId(Guid Value) : IGuidId<PartnerAccountId>
{
    public static PartnerAccountId New() => new(Guid.CreateVersion7());

    public static PartnerAccountId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
