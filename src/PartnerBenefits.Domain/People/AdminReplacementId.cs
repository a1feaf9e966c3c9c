namespace PartnerBenefits.Domain.People;

public readonly record struct AdminReplacementId(Guid Value) : IGuidId<AdminReplacementId>
{
    public static AdminReplacementId New() => new(Guid.CreateVersion7());

    public static AdminReplacementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
