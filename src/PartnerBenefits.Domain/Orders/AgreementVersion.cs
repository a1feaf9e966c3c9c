namespace PartnerBenefits.Domain.Orders;

/// <summary>One version of the terms and conditions, numbered from 1. The highest number is in force.</summary>
public sealed class AgreementVersion
{
    private AgreementVersion()
    {
    }

    public AgreementVersion(int number, DateOnly publishedOn, IEnumerable<AgreementSection> sections) =>
        (Number, PublishedOn, Sections) = (number, publishedOn, [.. sections]);

    public int Number { get; private init; }

    public DateOnly PublishedOn { get; private init; }

    public List<AgreementSection> Sections { get; private init; } = [];
}
