namespace PartnerBenefits.Domain.Joining;

public readonly record struct NewcomerId(Guid Value) : IGuidId<NewcomerId>
{
    public static NewcomerId New() => new(Guid.CreateVersion7());

    public static NewcomerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
