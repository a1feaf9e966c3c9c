namespace PartnerBenefits.Domain.Benefits;

/// <summary>State of a row, its reason and its next step. The English sentences are also the translation keys.</summary>
public sealed record Standing(BenefitState State, string Why, string Next)
{
    public static readonly Standing Expired = new(
        BenefitState.Expired,
        "The subscription that brought this benefit has expired.",
        "Keys shown before stay visible here. A new subscription brings new benefits.");

    public static readonly Standing Grace = new(
        BenefitState.Grace,
        "The subscription has ended: people who are assigned can work on for 30 days, and nothing new can be taken.",
        "A Partner admin or an Account admin renews the subscription, and everything opens again.");

    public static readonly Standing NotMember = new(
        BenefitState.NotOpen,
        "Your organisation is not a member of the partner network.",
        "An organisation joins the network first; then it can buy benefits.");

    public static readonly Standing Unpaid = new(
        BenefitState.NotOpen,
        "The order has not been paid yet.",
        "Once the payment is confirmed, a Partner admin or an Account admin activates the subscription.");

    public static readonly Standing NotActivated = new(
        BenefitState.NotOpen,
        "The subscription is paid, but not activated yet.",
        "A Partner admin or an Account admin activates the subscription.");

    public static readonly Standing Cancelled = new(
        BenefitState.NotOpen,
        "The subscription was cancelled.",
        "A new subscription brings new benefits.");

    public static readonly Standing ToChoose = new(
        BenefitState.ToChoose,
        "Its units have not been split between cloud and on-premises yet.",
        "Once a Partner admin or an Account admin has split them, this benefit opens with its share.");

    public static readonly Standing OtherSide = new(
        BenefitState.NotOpen,
        "All units of this choice are on the other side.",
        "The split can be changed as long as the units that move are unclaimed.");

    public static readonly Standing NotEarned = new(
        BenefitState.NotOpen,
        "Nothing of this benefit is granted at first: it is earned, and your organisation has not earned it in this term yet.",
        "When the condition in the note is met, the network's support staff record it, and the benefit opens.");

    public static readonly Standing WaitingForStock = new(
        BenefitState.WaitingForStock,
        "License keys are due to you, but none is in stock right now.",
        "The network's catalogue admins load new keys. There is no queue: come back and choose Get keys.");

    public static readonly Standing Requested = new(
        BenefitState.Requested,
        "A person was assigned, and the network's support staff have been asked to activate the benefit.",
        "It can take several days. The instructions then go to both addresses of the person.");

    public static readonly Standing Processing = new(
        BenefitState.Processing,
        "The network's support staff are activating the benefit.",
        "When they have done it, the instructions go to both addresses of the person.");

    public static readonly Standing SentBack = new(
        BenefitState.SentBack,
        "The network's support staff have sent the request back, with a reason.",
        "A Partner admin or an Account admin corrects the alternative address, or removes the person and assigns another.");

    public static readonly Standing Active = new(
        BenefitState.Active,
        "Your organisation uses this benefit.",
        "It is yours until its last usable day.");

    public static readonly Standing Available = new(
        BenefitState.Available,
        "This benefit is open, and nothing of it is in use yet.",
        "It can be used until its last usable day.");
}
