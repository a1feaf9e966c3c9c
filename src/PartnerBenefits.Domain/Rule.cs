using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Domain;

/// <param name="Refusal">English sentence that the person reads, and its translation key.</param>
/// <param name="Field">Form field that shows the message; null for the top of the page.</param>
public sealed record Rule(string Refusal, string? Field = null)
{
    /// <summary>True if trying again later helps. The page then answers 429.</summary>
    public bool IsLimit { get; init; }

    /// <summary>What stands for <c>{0}</c> and so on in the sentence.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];

    /// <summary>True if it is broken because somebody else was faster. The page then says who did what, and when.</summary>
    public bool IsOutdated { get; init; }

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
