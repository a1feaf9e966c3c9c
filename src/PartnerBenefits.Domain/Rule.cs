namespace PartnerBenefits.Domain;

/// <summary>A rule of the domain with the sentence that the person reads when it is broken.</summary>
/// <param name="Refusal">English; also the key under which the other languages are found.</param>
/// <param name="Field">Of the form, where the message stands; null: at the head of the page.</param>
public sealed record Rule(string Refusal, string? Field = null)
{
    /// <exception cref="RuleBrokenException">The rule doesn't hold.</exception>
    public void Require(bool holds)
    {
        if (!holds)
        {
            throw new RuleBrokenException(this);
        }
    }
}
