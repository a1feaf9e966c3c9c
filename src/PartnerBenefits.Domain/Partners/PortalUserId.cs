namespace PartnerBenefits.Domain.Partners;

public readonly record struct PortalUserId(Guid Value) : IGuidId<PortalUserId>
{
    public static PortalUserId New() => new(Guid.CreateVersion7());

    public static PortalUserId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
