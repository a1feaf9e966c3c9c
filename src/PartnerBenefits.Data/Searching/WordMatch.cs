namespace PartnerBenefits.Data.Searching;

/// <summary>How common a typed word is.</summary>
/// <param name="Count">Of the words that begin with it; counted up to <see cref="Most"/> only.</param>
/// <param name="IsOfProducts">Every account has most products, so such a word's number says little.</param>
internal sealed record WordMatch(string Word, int Count, bool IsOfProducts)
{
    public const int Most = 20_000;

    private const int Few = 1000;

    public bool IsRare => Count <= Few && !IsOfProducts;
}
