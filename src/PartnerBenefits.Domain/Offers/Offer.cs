using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Domain.Offers;

/// <summary>What can be bought: a yearly subscription to a list of benefits. Or what a level of the membership brings.</summary>
public sealed class Offer
{
    private Offer()
    {
    }

    public Offer(OfferId id, BilingualText name, decimal? price, string? currency, int termMonths, string source, MembershipLevel? level = null) =>
        (Id, Name, Price, Currency, TermMonths, Source, Level) = (id, name, price, currency, termMonths, source, level);

    public OfferId Id { get; private init; }

    public BilingualText Name { get; private set; } = BilingualText.None;

    /// <summary>For one term; null is "on request".</summary>
    public decimal? Price { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; private set; }

    public int TermMonths { get; private set; }

    /// <summary>Where the figures are from. Shown beside them: some are samples.</summary>
    public string Source { get; private set; } = "";

    /// <summary>The level that brings it: such an offer is earned and never sold. Null: it is sold.</summary>
    public MembershipLevel? Level { get; private init; }

    public bool IsSold => Level is null;

    public List<Benefit> Benefits { get; private init; } = [];
}
