namespace PartnerBenefits.Domain.Offers;

/// <summary>The terms and conditions in one version. The highest number is the one in force.</summary>
public sealed class TermsVersion
{
    private TermsVersion()
    {
    }

    public TermsVersion(int number, DateOnly publishedOn, IEnumerable<TermsSection> sections) =>
        (Number, PublishedOn, Sections) = (number, publishedOn, [.. sections]);

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public DateOnly PublishedOn { get; private init; }

    public List<TermsSection> Sections { get; private init; } = [];
}
