namespace PartnerBenefits.Domain.Benefits;

public static class PoolRules
{
    public static readonly Rule SubscriptionIsActive = new("The units can be split only while the subscription is active.");

    public static readonly Rule UnitsAreThere = new(
        "There are not so many units to split. Choose a number between 0 and all of them.", "Cloud");

    public static readonly Rule CloudIsNotFixed = new(
        "Units of the cloud side are claimed already and can't be moved. Leave at least those on the cloud side.", "Cloud");

    public static readonly Rule OnPremisesIsNotFixed = new(
        "Units of the on-premises side are claimed already and can't be moved. Leave at least those on the on-premises side.", "Cloud");
}
