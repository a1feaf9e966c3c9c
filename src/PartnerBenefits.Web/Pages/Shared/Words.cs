using PartnerBenefits.Domain.Auditing;
using PartnerBenefits.Domain.Benefits;
using PartnerBenefits.Domain.Offers;
using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>The English words for the domain's values, which are the keys of the other languages (facts: the guide's own labels).</summary>
public static class Words
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

    public static string Of(AuditAction action) => action switch
    {
        AuditAction.KeysClaimed => "Got license keys",
        AuditAction.KeysShown => "Saw license keys again",
        _ => "Changed language or theme",
    };
}
