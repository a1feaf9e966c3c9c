namespace PartnerBenefits.Data.Searching;

/// <summary>Stored by name: never rename one.</summary>
public enum SearchTarget
{
    Person,
    Account,
    Benefit,
}
