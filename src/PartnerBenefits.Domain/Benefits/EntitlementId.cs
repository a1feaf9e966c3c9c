namespace PartnerBenefits.Domain.Benefits;

public readonly record struct EntitlementId(Guid Value) : IGuidId<EntitlementId>
{
    public static EntitlementId New() => new(Guid.CreateVersion7());

    public static EntitlementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
