namespace PartnerBenefits.Domain.Catalogue;

public readonly record struct OfferId(string Value)
{
    public const int MaxLength = 50;

    public static readonly OfferId ActionPack = new("action-pack");

    public static readonly OfferId Silver = new("silver");

    public static readonly OfferId Gold = new("gold");
}
