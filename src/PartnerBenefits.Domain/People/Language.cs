namespace PartnerBenefits.Domain.People;

/// <summary>Languages of the portal. The names of the values are culture names.</summary>
public enum Language
{
    NotKnown = -1,
    En,
    Fr,
}
