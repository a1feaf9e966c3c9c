using PartnerBenefits.Domain.Benefits;

namespace PartnerBenefits.Domain.Offers;

/// <summary>What can be bought: a yearly subscription to a list of benefits.</summary>
public sealed class Offer
{
    private Offer()
    {
    }

    public Offer(OfferId id, BilingualText name, decimal? price, string? currency, int termMonths, string source) =>
        (Id, Name, Price, Currency, TermMonths, Source) = (id, name, price, currency, termMonths, source);

    public OfferId Id { get; private init; }

    public BilingualText Name { get; private set; } = BilingualText.None;

    /// <summary>For one term; null is "on request".</summary>
    public decimal? Price { get; private set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; private set; }

    public int TermMonths { get; private set; }

    /// <summary>Where the figures are from. Shown beside them: some are samples.</summary>
    public string Source { get; private set; } = "";

    public List<Benefit> Benefits { get; private init; } = [];
}
