namespace PartnerBenefits.Domain.Offers;

/// <summary>One version of the terms and conditions, numbered from 1. The highest number is in force.</summary>
public sealed class TermsVersion
{
    private TermsVersion()
    {
    }

    public TermsVersion(int number, DateOnly publishedOn, IEnumerable<TermsSection> sections) =>
        (Number, PublishedOn, Sections) = (number, publishedOn, [.. sections]);

    public int Number { get; private init; }

    public DateOnly PublishedOn { get; private init; }

    public List<TermsSection> Sections { get; private init; } = [];
}
