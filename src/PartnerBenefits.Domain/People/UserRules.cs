namespace PartnerBenefits.Domain.People;

public static class UserRules
{
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

    public static readonly Rule IsNotMerged = new(
        "This entry was merged into another one of the same person. Open User management and change that one.");

    public static readonly Rule FormIsForThis = new(
        "This form has already been used for something else. Reload the page and send it again.");

    public static bool MayManage(this PartnerRoles manager, PartnerRoles other) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && manager.MayGive(other));

    public static bool MayGive(this PartnerRoles manager, PartnerRoles roles) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && (roles & ~PartnerRoles.UserAdmin) == 0);
}
