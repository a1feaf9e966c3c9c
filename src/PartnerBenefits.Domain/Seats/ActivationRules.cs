namespace PartnerBenefits.Domain.Seats;

public static class ActivationRules
{
    public static readonly Rule AddressIsAnother = new(
        "The alternative address must be different from the person's own address. Enter one that reaches them when their own doesn't.",
        "AlternativeEmail");

    public static readonly Rule AddressIsGiven = new(
        "Enter an alternative e-mail address. The instructions go to both addresses of the person.", "AlternativeEmail");

    public static readonly Rule IsNotWorkedOn = new(
        "The network's support staff are working on this activation. " +
        "You can change or withdraw it after they complete it or send it back.")
    {
        IsOutdated = true,
    };

    public static readonly Rule IsRequested = new("This activation is no longer waiting. Somebody else has taken it, or it was withdrawn.")
    {
        IsOutdated = true,
    };

    public static readonly Rule IsTaken = new("Nobody is working on this activation any longer. It was finished or put back in the queue.")
    {
        IsOutdated = true,
    };

    public static readonly Rule IsTakenByYou = new(
        "You can't finish this activation. Somebody else has taken it, or it is already finished.")
    {
        IsOutdated = true,
    };
}
