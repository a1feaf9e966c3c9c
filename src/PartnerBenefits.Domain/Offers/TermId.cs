namespace PartnerBenefits.Domain.Offers;

public readonly record struct TermId(Guid Value) : IGuidId<TermId>
{
    public static TermId New() => new(Guid.CreateVersion7());

    public static TermId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
