namespace PartnerBenefits.Domain.Benefits;

/// <summary>State of a row, its reason and its next step. The English sentences are also the translation keys.</summary>
public sealed record BenefitStatus(BenefitState State, string Why, string Next)
{
    public static readonly BenefitStatus Expired = new(
        BenefitState.Expired,
        "The subscription that this benefit came with has expired.",
        "You can still see keys that were shown before. To get new benefits, buy a new subscription.");

    public static readonly BenefitStatus Grace = new(
        BenefitState.Grace,
        "The subscription has ended. Assigned people can keep working for 30 days, but you can't get keys or assign people.",
        "A Partner admin or an Account admin can renew the subscription. Everything then opens again.");

    public static readonly BenefitStatus NotMember = new(
        BenefitState.NotOpen,
        "Your organisation is not a member of the partner network.",
        "Your organisation has to join the network first. Then it can buy benefits.");

    public static readonly BenefitStatus Unpaid = new(
        BenefitState.NotOpen,
        "The order has not been paid yet.",
        "Once the payment is confirmed, a Partner admin or an Account admin can activate the subscription.");

    public static readonly BenefitStatus NotActivated = new(
        BenefitState.NotOpen,
        "The subscription is paid but not activated yet.",
        "A Partner admin or an Account admin can activate the subscription.");

    public static readonly BenefitStatus Cancelled = new(
        BenefitState.NotOpen,
        "The subscription was cancelled.",
        "To get new benefits, buy a new subscription.");

    public static readonly BenefitStatus NotVerified = new(
        BenefitState.NotOpen,
        AccountRules.IsVerified.Refusal,
        "This benefit opens then. What you already have stays.");

    public static readonly BenefitStatus OfNewerVersion = new(
        BenefitState.NotOpen,
        "The portal is being updated, and this benefit belongs to the new version.",
        "It opens when the update is complete. Come back later.");

    public static readonly BenefitStatus ToChoose = new(
        BenefitState.ToChoose,
        "Its units have not been split between cloud and on-premises yet.",
        "A Partner admin or an Account admin can split the units. This benefit then opens with its share.");

    public static readonly BenefitStatus OtherSide = new(
        BenefitState.NotOpen,
        "All units of this choice are on the other side.",
        "You can change the split as long as the units that you move have not been claimed.");

    public static readonly BenefitStatus NotEarned = new(
        BenefitState.NotOpen,
        "This benefit starts with no units. Your organisation earns them, and has not earned any in this term yet.",
        "When your organisation meets the condition in the note, the network's support staff record it and the benefit opens.");

    public static readonly BenefitStatus WaitingForStock = new(
        BenefitState.WaitingForStock,
        "License keys are due to you, but none are in stock right now.",
        "The network's catalogue admins will load new keys. Come back later and choose Get keys.");

    public static readonly BenefitStatus Requested = new(
        BenefitState.Requested,
        "A person is assigned, and the network's support staff have been asked to activate the benefit.",
        "This can take several days. The instructions then go to both addresses of the person.");

    public static readonly BenefitStatus Processing = new(
        BenefitState.Processing,
        "The network's support staff are activating the benefit.",
        "When the benefit is active, the instructions go to both addresses of the person.");

    public static readonly BenefitStatus SentBack = new(
        BenefitState.SentBack,
        "The network's support staff have sent the request back, with a reason.",
        "A Partner admin or an Account admin can correct the alternative address, or remove the person and assign somebody else.");

    public static readonly BenefitStatus Active = new(
        BenefitState.Active,
        "Your organisation uses this benefit.",
        "You have it until its last usable day.");

    public static readonly BenefitStatus Available = new(
        BenefitState.Available,
        "This benefit is open, but not in use yet.",
        "You can use it until its last usable day.");
}
