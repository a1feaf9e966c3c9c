namespace PartnerBenefits.Domain.Partners;

public static class MembershipRules
{
    public static readonly Rule IsThere = new(
        "Your organisation is not a member of the partner network, so there is no membership to renew or to raise.");

    public static readonly Rule IsRenewable = new("The membership can be renewed from 30 days before its last usable day.");

    public static readonly Rule IsRunning = new("The membership has lapsed. It has to be renewed before it can rise to another level.");

    public static readonly Rule LevelIsHigher = new("The membership has this level, or a higher one, already.");

    public static readonly Rule RequestIsOpen = new("This request for a level was answered meanwhile.");

    public static readonly Rule NothingWaits = new(
        "Your organisation has asked for a level already. Wait for the answer of the network's support.");
}
