namespace PartnerBenefits.Domain.Joining;

public readonly record struct AccessRequestId(Guid Value) : IGuidId<AccessRequestId>
{
    public static AccessRequestId New() => new(Guid.CreateVersion7());

    public static AccessRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
