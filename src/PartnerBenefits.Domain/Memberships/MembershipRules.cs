namespace PartnerBenefits.Domain.Memberships;

public static class MembershipRules
{
    public static readonly Rule IsThere = new(
        "Your organisation is not a member of the partner network, so there is no membership to renew or upgrade.");

    public static readonly Rule IsRenewable = new("You can renew the membership from 30 days before its last usable day.");

    public static readonly Rule IsRunning = new("The membership has lapsed. Renew it before you ask for another level.");

    public static readonly Rule LevelIsHigher = new("The membership already has this level or a higher one.");

    public static readonly Rule RequestIsOpen = new("This level request has already been answered.")
    {
        IsOutdated = true,
    };

    public static readonly Rule NothingWaits = new(
        "Your organisation has already asked for a level. Wait for the answer from the network's support.")
    {
        IsOutdated = true,
    };
}
