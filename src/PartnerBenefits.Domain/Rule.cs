namespace PartnerBenefits.Domain;

/// <param name="Refusal">English sentence that the person reads, and its translation key.</param>
/// <param name="Field">Form field that shows the message; null for the top of the page.</param>
public sealed record Rule(string Refusal, string? Field = null)
{
    public void Require(bool holds)
    {
        if (!holds)
        {
            throw new RuleBrokenException(this);
        }
    }
}
