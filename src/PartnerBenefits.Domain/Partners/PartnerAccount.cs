namespace PartnerBenefits.Domain.Partners;

/// <summary>A partner organisation: the tenant that every row of its own belongs to.</summary>
public sealed class PartnerAccount
{
    public const int NameLength = 200;
    public const int PartnerIdLength = 20;

    private PartnerAccount()
    {
    }

    public PartnerAccount(string name, string partnerId, string country, Language language, Guid? tenantId = null)
    {
        Id = PartnerAccountId.New();
        (Name, PartnerId, Country, Language, TenantId) = (name, partnerId, country, language, tenantId);
    }

    public PartnerAccountId Id { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Digits given by the network, unique. What a person quotes to support.</summary>
    public string PartnerId { get; private init; } = "";

    /// <summary>ISO 3166-1 alpha-2, upper case.</summary>
    public string Country { get; private set; } = "";

    /// <summary>The language of mails to people of this account who have never signed in.</summary>
    public Language Language { get; private set; }

    /// <summary>The organisation's Entra tenant (<c>tid</c>), unique where there is one.</summary>
    public Guid? TenantId { get; private init; }
}
