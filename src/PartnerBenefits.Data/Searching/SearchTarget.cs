namespace PartnerBenefits.Data.Searching;

public enum SearchTarget
{
    NotKnown = -1,
    Person,
    Account,
    Benefit,
    Order,
}
