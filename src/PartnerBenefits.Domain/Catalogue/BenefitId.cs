namespace PartnerBenefits.Domain.Catalogue;

public readonly record struct BenefitId(Guid Value) : IGuidId<BenefitId>
{
    public static BenefitId New() => new(Guid.CreateVersion7());

    public static BenefitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
