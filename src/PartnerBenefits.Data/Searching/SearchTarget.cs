namespace PartnerBenefits.Data.Searching;

public enum SearchTarget
{
    Person,
    Account,
    Benefit,
    Order,
}
