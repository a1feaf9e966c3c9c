namespace PartnerBenefits.Domain.People;

public static class UserRules
{
    public const int MostPeopleUnverified = 50;

    public static readonly Rule EmailIsFree = new(
        "Somebody in your organisation already has this e-mail address. Enter another one, or edit that person.", "Email");

    public static readonly Rule IsYoursToManage = new(
        "A User admin can add, edit and disable only Members and User admins. Ask an Account admin to do this.");

    public static readonly Rule RoleIsYoursToGive = new(
        "A User admin can give only the role User admin. Ask an Account admin to give other roles.", "Roles");

    public static readonly Rule AnAccountAdminStays = new(
        "This is the last Account admin who can sign in. " +
        "Make somebody else an Account admin first; then you can change this role or disable this person.");

    public static readonly Rule AddressIsNotTheAlternative = new(
        "This address is already the alternative address for a support benefit of this person. " +
        "Enter another one, or change the alternative address on the benefit's page first.", "Email");

    public static readonly Rule AddressIsOfOwnDomain = new(
        "Until the network has verified your organisation, you can enter only addresses of your own domain. " +
        "Enter an address that ends in {0}.", "Email");

    public static readonly Rule PeopleFit = new(
        "Until the network has verified your organisation, it can have at most {0} people here.")
    {
        Values = [MostPeopleUnverified],
    };

    public static readonly Rule HasNotSignedIn = new("This person has already signed in and needs no invitation.");

    public static readonly Rule CanBeInvited = new("This person is disabled. Enable them first, then send the invitation again.");

    public static readonly Rule InvitationHasLeft = new(
        "The invitation is still waiting to be sent. The portal tries again by itself, so you don't need to do anything.");

    public static readonly Rule InvitationIsDue = new(
        "An invitation was sent or queued less than a minute ago. Wait a minute, then send it again.")
    {
        IsLimit = true,
    };

    public static readonly Rule IsNotMerged = new(
        "This entry was merged into another one of the same person. Open User management and change that one.");

    public const PartnerRoles KnownRoles = PartnerRoles.AccountAdmin | PartnerRoles.PartnerAdmin | PartnerRoles.UserAdmin;

    public static PartnerRoles Known(this PartnerRoles roles) => roles & KnownRoles;

    /// <summary>Roles that only a newer version of the portal knows: they are kept, and give nothing.</summary>
    public static PartnerRoles NotKnown(this PartnerRoles roles) => roles & ~KnownRoles;

    public static bool MayManage(this PartnerRoles manager, PartnerRoles other) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && manager.MayGive(other));

    public static bool MayGive(this PartnerRoles manager, PartnerRoles roles) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && (roles & ~PartnerRoles.UserAdmin) == 0);
}
