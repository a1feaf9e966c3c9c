namespace PartnerBenefits.Domain.People;

public static class CalendarRules
{
    public static readonly Rule HasAddress = new("You have no calendar address to revoke.");
}
