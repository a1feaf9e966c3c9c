namespace PartnerBenefits.Domain.Catalogue;

public sealed class Offer
{
    private Offer()
    {
    }

    public Offer(
        OfferId id, BilingualText name, decimal? price, string? currency, int termMonths, string source, MembershipLevel? level = null) =>
        (Id, Name, Price, Currency, TermMonths, Source, Level) = (id, name, price, currency, termMonths, source, level);

    public OfferId Id { get; private init; }

    public BilingualText Name { get; private set; } = BilingualText.None;

    /// <summary>Price of one term; null means "on request".</summary>
    public decimal? Price { get; private set; }

    public string? Currency { get; private set; }

    public int TermMonths { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Level that grants this offer; null for an offer that is sold.</summary>
    public MembershipLevel? Level { get; private init; }

    public bool IsSold => Level is null;

    public List<Benefit> Benefits { get; private init; } = [];
}
