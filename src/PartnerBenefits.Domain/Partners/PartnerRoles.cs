namespace PartnerBenefits.Domain.Partners;

/// <summary>A person can have several roles. A person without one is a Member.</summary>
[Flags]
public enum PartnerRoles
{
    None = 0,
    AccountAdmin = 1,
    PartnerAdmin = 2,
    UserAdmin = 4,
}
