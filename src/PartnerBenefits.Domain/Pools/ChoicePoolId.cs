namespace PartnerBenefits.Domain.Pools;

public readonly record struct ChoicePoolId(Guid Value) : IGuidId<ChoicePoolId>
{
    public static ChoicePoolId New() => new(Guid.CreateVersion7());

    public static ChoicePoolId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
