namespace PartnerBenefits.Data.Searching;

public sealed record SearchWord(SearchTarget Target, Guid TargetId, string Word)
{
    public const int WordLength = 60;
}
