namespace PartnerBenefits.Domain.Benefits;

public static class BenefitRules
{
    public static readonly Rule IsActive = new("You can record use only while the benefit is active.");

    public static readonly Rule DayIsInTerm = new("Enter a day in the current term, no later than today.", "Day");

    public static readonly Rule SoMuchIsLeft = new("You can't record more than is left.", "Amount");

    public static readonly Rule CanBeEarned = new("You can record earned units only while the subscription is active.");

    public static readonly Rule EntryIsOfThisTerm = new("Choose an entry of the current term.", "EntryId");

    public static readonly Rule SoMuchWasRecorded = new("You can't take back more than is left of this entry.", "TakenBack");

    public static readonly Rule UnitsAreNotInUse = new(
        "You can't take back units that are in use. Keys were claimed, people are assigned or use was recorded against them.", "TakenBack");

    public static readonly Rule SoMuchCanBeEarned = new("You can't record more than can still be earned in this term.", "Amount");
}
