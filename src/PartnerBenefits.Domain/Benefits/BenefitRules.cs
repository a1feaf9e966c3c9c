namespace PartnerBenefits.Domain.Benefits;

public static class BenefitRules
{
    public static readonly Rule IsActive = new("Use can be recorded only while the benefit is active.");

    public static readonly Rule DayIsInTerm = new("Enter a day of the running term, today at the latest.", "Day");

    public static readonly Rule SoMuchIsLeft = new("Not so much is left of this benefit. Record at most what is left.", "Amount");

    public static readonly Rule CanBeEarned = new("Earned units can be recorded only while the subscription is active.");

    public static readonly Rule SoMuchCanBeEarned = new(
        "Not so much can be earned in one term. Record at most what is still to be earned.", "Amount");
}
