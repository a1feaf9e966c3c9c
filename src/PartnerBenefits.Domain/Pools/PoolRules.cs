namespace PartnerBenefits.Domain.Pools;

public static class PoolRules
{
    public static readonly Rule SubscriptionIsActive = new("You can split the units only while the subscription is active.");

    public static readonly Rule UnitsAreThere = new("There aren't that many units to split. Choose a number from 0 to the total.", "Cloud");

    public static readonly Rule CloudIsNotFixed = new(
        "Some units on the cloud side are already claimed and can't be moved. Leave at least those units on the cloud side.", "Cloud");

    public static readonly Rule OnPremisesIsNotFixed = new(
        "Some units on the on-premises side are already claimed and can't be moved. " +
        "Leave at least those units on the on-premises side.", "Cloud");
}
