namespace PartnerBenefits.Domain.Accounts;

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

    public string PartnerId { get; private init; } = "";

    public string Country { get; private set; } = "";

    /// <summary>Language of mails to people who have never signed in.</summary>
    public Language Language { get; private set; }

    public Guid? TenantId { get; private init; }

    /// <summary>UTC time from which the network knows that this organisation is who it says it is; null before that.</summary>
    public DateTime? VerifiedAt { get; private set; }

    public bool IsVerified => VerifiedAt is not null;

    /// <summary>Keeps the first time if the account is verified already.</summary>
    public void Verify(DateTime at) => VerifiedAt ??= at;
}
