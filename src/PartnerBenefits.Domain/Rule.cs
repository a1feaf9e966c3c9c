using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Domain;

/// <summary>A rule of the domain with the sentence that the person reads when it is broken.</summary>
/// <param name="Refusal">In English, and the key under which the other languages are found.</param>
/// <param name="Field">The form field at which the message stands. Null puts it at the head of the page.</param>
public sealed record Rule(string Refusal, string? Field = null)
{
    /// <exception cref="RuleBrokenException">The rule doesn't hold.</exception>
    public void Require([DoesNotReturnIf(false)] bool holds)
    {
        if (!holds)
        {
            Refuse();
        }
    }

    /// <exception cref="RuleBrokenException">Always.</exception>
    [DoesNotReturn]
    public void Refuse() => throw new RuleBrokenException(this);
}
