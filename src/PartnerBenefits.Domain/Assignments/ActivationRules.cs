namespace PartnerBenefits.Domain.Assignments;

public static class ActivationRules
{
    public static readonly Rule AddressIsAnother = new(
        "The alternative address must be another one than the person's own. Enter one that reaches them when their own doesn't.",
        "AlternativeEmail");

    public static readonly Rule AddressIsGiven = new(
        "Enter an alternative e-mail address: the instructions go to both addresses of the person.", "AlternativeEmail");

    public static readonly Rule IsNotWorkedOn = new(
        "The network's support staff are working on this activation, so it can't be changed or withdrawn now. "
        + "It can be once they have completed it or sent it back.");

    public static readonly Rule IsRequested = new(
        "This activation doesn't wait any more: somebody else has taken it, or it was withdrawn.");

    public static readonly Rule IsTaken = new("Nobody works on this activation any more: it was finished or put back meanwhile.");

    public static readonly Rule IsTakenByYou = new(
        "This activation isn't yours to finish: somebody else has taken it, or it is finished already.");
}
