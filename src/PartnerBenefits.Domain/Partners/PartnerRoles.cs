namespace PartnerBenefits.Domain.Partners;

[Flags]
public enum PartnerRoles
{
    None = 0,
    AccountAdmin = 1,
    PartnerAdmin = 2,
    UserAdmin = 4,
}
