namespace PartnerBenefits.Domain.AuditTrail;

/// <summary>Identifies one submission of a form, so that a form that is sent twice is carried out once.</summary>
public readonly record struct OperationId(Guid Value) : IGuidId<OperationId>
{
    public static OperationId New() => new(Guid.CreateVersion7());

    public static OperationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
