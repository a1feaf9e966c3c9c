namespace PartnerBenefits.Domain.Partners;

public static class UserRules
{
    public static readonly Rule EmailIsFree = new(
        "Somebody of your organisation has this e-mail address already. Enter another one, or edit that person.", "Email");

    public static readonly Rule IsYoursToManage = new(
        "A User admin can add, edit and disable Members and User admins only. An Account admin can do this.");

    public static readonly Rule RoleIsYoursToGive = new(
        "A User admin can give no other role than User admin. An Account admin can give the others.", "Roles");

    public static readonly Rule AnAccountAdminStays = new(
        "This is the last Account admin who can sign in, so the role stays and they can't be disabled. "
        + "Make somebody else an Account admin first.");

    public static readonly Rule AddressIsNotTheAlternative = new(
        "This is the alternative address of a support benefit that this person has. Enter another one, "
        + "or change the alternative address on the benefit's page first.", "Email");

    public static readonly Rule FormIsForThis = new(
        "This form was used for something else already. Open the page anew and send it once more.");

    public static bool MayManage(this PartnerRoles manager, PartnerRoles other) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && manager.MayGive(other));

    public static bool MayGive(this PartnerRoles manager, PartnerRoles roles) =>
        manager.HasFlag(PartnerRoles.AccountAdmin) || (manager.HasFlag(PartnerRoles.UserAdmin) && (roles & ~PartnerRoles.UserAdmin) == 0);
}
