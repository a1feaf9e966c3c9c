namespace PartnerBenefits.Domain.Partners;

/// <summary>A person of a partner has any of these; none of them is a Member ("Not an admin").</summary>
[Flags]
public enum PartnerRoles
{
    None = 0,
    AccountAdmin = 1,
    PartnerAdmin = 2,
    UserAdmin = 4,
}
