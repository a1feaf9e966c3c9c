using PartnerBenefits.Domain.Assignments;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>The English words for the domain's values, which are the keys of the other languages (facts: the guide's own labels).</summary>
public static partial class Words
{
    public static string Of(BenefitTab tab) => tab switch
    {
        BenefitTab.Software => "Software",
        BenefitTab.Cloud => "Cloud",
        BenefitTab.VisualStudio => "Visual Studio subscriptions",
        _ => "Support",
    };

    /// <summary>What a tab is for, in the guide's words.</summary>
    public static string HeadingOf(BenefitTab tab) => tab switch
    {
        BenefitTab.Software => "Manage software benefits",
        BenefitTab.Cloud => "Manage cloud services benefits",
        BenefitTab.VisualStudio => "Manage Visual Studio subscriptions",
        _ => "Manage support benefits",
    };

    public static string Of(BenefitState state) => state switch
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
        _ => "Available",
    };

    public static string Of(SubscriptionState state) => state switch
    {
        SubscriptionState.Ordered => "Ordered",
        SubscriptionState.Paid => "Paid",
        SubscriptionState.Active => "Active",
        SubscriptionState.Grace => "Grace",
        SubscriptionState.Expired => "Expired",
        _ => "Cancelled",
    };

    public static string Of(OrderState state) => state switch
    {
        OrderState.Unpaid => "Unpaid",
        OrderState.Paid => "Paid",
        OrderState.Lapsed => "Lapsed",
        OrderState.Cancelled => "Cancelled",
        _ => "Refunded",
    };

    /// <summary>Stands before the day.</summary>
    public static string Of(DateKind kind) => kind switch
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
        _ => "Cancelled",
    };

    public static string Of(OperatingSystemType system) => system switch
    {
        OperatingSystemType.WindowsX64 => "Windows, 64-bit",
        OperatingSystemType.WindowsX86 => "Windows, 32-bit",
        _ => "Linux, 64-bit",
    };

    public static string Of(PartnerRoles role) => role switch
    {
        PartnerRoles.AccountAdmin => "Account admin",
        PartnerRoles.PartnerAdmin => "Partner admin",
        PartnerRoles.UserAdmin => "User admin",
        _ => "Not an admin",
    };

    public static string Of(StaffRole role) => role switch
    {
        StaffRole.SupportReviewer => "Support reviewer",
        StaffRole.SupportOperator => "Support operator",
        _ => "Catalogue admin",
    };

    public static string Of(MembershipLevel level) => level switch
    {
        MembershipLevel.Network => "Network member",
        MembershipLevel.Silver => "Silver competency",
        _ => "Gold competency",
    };

    public static string Of(ActivationStage stage) => stage switch
    {
        ActivationStage.Requested => "Requested",
        ActivationStage.Processing => "Processing",
        ActivationStage.SentBack => "Sent back",
        ActivationStage.Active => "Active",
        _ => "Ended",
    };
}
