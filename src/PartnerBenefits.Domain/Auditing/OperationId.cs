namespace PartnerBenefits.Domain.Auditing;

/// <summary>
/// Names one press of a button, made with the form that carries it (DESIGN, 5: a form sent twice is done once).
/// </summary>
public readonly record struct OperationId(Guid Value) : IGuidId<OperationId>
{
    public static OperationId New() => new(Guid.CreateVersion7());

    public static OperationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
