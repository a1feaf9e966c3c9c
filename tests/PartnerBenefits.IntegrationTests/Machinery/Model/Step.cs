using CsCheck;

namespace PartnerBenefits.IntegrationTests.Machinery.Model;

public sealed record Step(StepKind Kind, int Person, int Number, int Units)
{
    public static readonly Gen<Step> Any = Gen.Select(
        Gen.Frequency(
            (30, Gen.Const(StepKind.Assign)), (20, Gen.Const(StepKind.Remove)), (5, Gen.Const(StepKind.Disable)),
            (6, Gen.Const(StepKind.Enable)), (8, Gen.Const(StepKind.Split)), (3, Gen.Const(StepKind.Earn)),
            (6, Gen.Const(StepKind.GetKeys))),
        Gen.Int[0, 4],
        Gen.Int[0, 3],
        Gen.Int[-1, 6],
        (kind, person, number, units) => new Step(kind, person, number, units));
}

public enum StepKind
{
    Assign,
    Remove,
    Disable,
    Enable,
    Split,
    Earn,
    GetKeys,
}
