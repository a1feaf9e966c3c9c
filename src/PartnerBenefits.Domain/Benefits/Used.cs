namespace PartnerBenefits.Domain.Benefits;

/// <summary>Incidents or hours of a support benefit that were used up in one term.</summary>
public sealed class Used : AmountInTerm
{
    private Used()
    {
    }
}
