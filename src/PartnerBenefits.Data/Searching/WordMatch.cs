namespace PartnerBenefits.Data.Searching;

/// <param name="Count">Number of stored words that begin with it, counted up to <see cref="Most"/>.</param>
/// <param name="IsOfProducts">Most accounts have most products, so such a word is never rare.</param>
internal sealed record WordMatch(string Word, int Count, bool IsOfProducts)
{
    public const int Most = 20_000;

    private const int Few = 1000;

    public bool IsRare => Count <= Few && !IsOfProducts;
}
