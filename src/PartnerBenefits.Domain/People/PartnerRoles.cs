namespace PartnerBenefits.Domain.People;

[Flags]
public enum PartnerRoles
{
    None = 0,
    AccountAdmin = 1,
    PartnerAdmin = 2,
    UserAdmin = 4,
}
