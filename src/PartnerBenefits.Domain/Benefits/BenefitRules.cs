namespace PartnerBenefits.Domain.Benefits;

public static class BenefitRules
{
    public static readonly Rule IsActive = new("You can record use only while the benefit is active.");

    public static readonly Rule DayIsInTerm = new("Enter a day in the current term, no later than today.", "Day");

    public static readonly Rule SoMuchIsLeft = new("You can't record more than is left.", "Amount");

    public static readonly Rule CanBeEarned = new("You can record earned units only while the subscription is active.");

    public static readonly Rule SoMuchCanBeEarned = new("You can't record more than can still be earned in this term.", "Amount");
}
