namespace PartnerBenefits.Web.Common;

public static partial class Labels
{
    public static string For(BenefitTab tab) => TabLabel.For(tab).Label;

    public static string TabHeading(BenefitTab tab) => TabLabel.For(tab).Heading;

    public static string TabPurpose(BenefitTab tab) => TabLabel.For(tab).Purpose;

    public static string For(BenefitState state) => state switch
    {
        BenefitState.Expired => "Expired",
        BenefitState.Grace => "Grace",
        BenefitState.NotOpen => "Not open",
        BenefitState.ToChoose => "To choose",
        BenefitState.WaitingForStock => "Waiting for stock",
        BenefitState.Requested => "Requested",
        BenefitState.Processing => "Processing",
        BenefitState.SentBack => "Sent back",
        BenefitState.Active => "Active",
        BenefitState.Available => "Available",
    };

    public static string For(AddressProblem problem) => problem switch
    {
        AddressProblem.HasNameBeside =>
            "Enter only the e-mail address, such as name@example.com, without a name, quotation marks or angle brackets.",
        AddressProblem.IsSeveral => "Enter a single e-mail address: one @, and no comma or semicolon.",
        AddressProblem.HasSpace => "Remove the spaces and line breaks from the e-mail address.",
        AddressProblem.HasOtherLetters => "Enter an e-mail address of the letters a to z, digits and signs. Others can't be used here.",
        AddressProblem.HasNoAt => "Enter a whole e-mail address, with an @ and a domain, such as name@example.com.",
        AddressProblem.IsTooLong => "Enter a shorter e-mail address: at most 64 characters before the @, and 254 in all.",
        AddressProblem.HasBadDomain => "Enter a whole domain after the @, such as example.com.",
        AddressProblem.HasBadMailbox =>
            "Check the part before the @. It can have no brackets, colons or backslashes, and dots only between other characters.",
    };

    public static string For(SubscriptionState state) => state switch
    {
        SubscriptionState.Ordered => "Ordered",
        SubscriptionState.Paid => "Paid",
        SubscriptionState.Active => "Active",
        SubscriptionState.Grace => "Grace",
        SubscriptionState.Expired => "Expired",
        SubscriptionState.Cancelled => "Cancelled",
    };

    public static string For(OrderState state) => state switch
    {
        OrderState.Unpaid => "Unpaid",
        OrderState.Paid => "Paid",
        OrderState.Lapsed => "Lapsed",
        OrderState.Cancelled => "Cancelled",
        OrderState.Refunded => "Refunded",
    };

    /// <summary>Label in front of a date.</summary>
    public static string For(DateKind kind) => kind switch
    {
        DateKind.Ordered => "Ordered",
        DateKind.PayUntil => "Pay by",
        DateKind.OrderLapsed => "Order lapsed",
        DateKind.Bought => "Bought",
        DateKind.Confirmed => "Level confirmed",
        DateKind.Activated => "Activated",
        DateKind.RefundUntil => "Refund until",
        DateKind.RefundEnded => "Refund not possible after activation",
        DateKind.RenewableFrom => "Can be renewed from",
        DateKind.ActivateKeysBy => "Activate keys by",
        DateKind.LastUsableDay => "Last usable day",
        DateKind.Renews => "Renews",
        DateKind.GraceUntil => "Grace until",
        DateKind.Cancelled => "Cancelled",
    };

    public static string For(OperatingSystemType system) => system switch
    {
        OperatingSystemType.WindowsX64 => "Windows, 64-bit",
        OperatingSystemType.WindowsX86 => "Windows, 32-bit",
        OperatingSystemType.LinuxX64 => "Linux, 64-bit",
        OperatingSystemType.NotKnown => NotKnown,
    };

    public static string For(PartnerRoles role) => role switch
    {
        PartnerRoles.AccountAdmin => "Account admin",
        PartnerRoles.PartnerAdmin => "Partner admin",
        PartnerRoles.UserAdmin => "User admin",
        PartnerRoles.None => "Not an admin",
    };

    public static string For(StaffRole role) => role switch
    {
        StaffRole.SupportReviewer => "Support reviewer",
        StaffRole.SupportOperator => "Support operator",
        StaffRole.CatalogueAdmin => "Catalogue admin",
    };

    public static string For(MembershipLevel level) => level switch
    {
        MembershipLevel.Network => "Network member",
        MembershipLevel.Silver => "Silver competency",
        MembershipLevel.Gold => "Gold competency",
        MembershipLevel.NotKnown => NotKnown,
    };

    public static string For(ActivationStage stage) => stage switch
    {
        ActivationStage.Requested => "Requested",
        ActivationStage.Processing => "Processing",
        ActivationStage.SentBack => "Sent back",
        ActivationStage.Active => "Active",
        ActivationStage.Ended => "Ended",
        ActivationStage.NotKnown => NotKnown,
    };
}
