namespace PartnerBenefits.Domain.Benefits;

public static class BenefitRules
{
    public static readonly Rule IsActive = new("Use can be recorded only while the benefit is active.");

    public static readonly Rule DayIsInTerm = new("Enter a day of the running term, today at the latest.", "Day");

    public static readonly Rule SoMuchIsLeft = new("Not so much is left of this benefit. Record at most what is left.", "Amount");
}
