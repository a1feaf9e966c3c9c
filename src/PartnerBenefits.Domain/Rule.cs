using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Domain;

/// <param name="Refusal">English sentence that the person reads, and its translation key.</param>
/// <param name="Field">Form field that shows the message; null for the top of the page.</param>
public sealed record Rule(string Refusal, string? Field = null)
{
    public void Require([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            Refuse();
        }
    }

    [DoesNotReturn]
    public void Refuse() => throw new RuleBrokenException(this);
}
