namespace PartnerBenefits.Domain.Partners;

/// <summary>A person of one account.</summary>
public sealed class PortalUser : IOwnedByAccount
{
    public const int NameLength = 200;

    private PortalUser()
    {
    }

    public PortalUser(PartnerAccountId account, string name, EmailAddress email, PartnerRoles roles)
    {
        Id = PortalUserId.New();
        (AccountId, Name, Email, Roles) = (account, name, email, roles);
    }

    public PortalUserId Id { get; private init; }

    public PartnerAccountId AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public string Name { get; private set; } = "";

    /// <summary>Unique within the account. Never used to find out who signed in: that is <see cref="TenantId"/> and <see cref="ObjectId"/>.</summary>
    public EmailAddress Email { get; private set; } = null!;

    public PartnerRoles Roles { get; private set; }

    /// <summary>A disabled person is refused from their next request on.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Entra's <c>tid</c>, unique together with <see cref="ObjectId"/>; null until the person has signed in.</summary>
    public Guid? TenantId { get; private set; }

    /// <summary>Entra's <c>oid</c>; null until the person has signed in.</summary>
    public Guid? ObjectId { get; private set; }

    /// <summary>Null: the browser's.</summary>
    public Language? Language { get; private set; }

    /// <summary>Null: the system's.</summary>
    public Theme? Theme { get; private set; }

    /// <summary>At the first sign-in: from then on these are who it is, whatever the address becomes.</summary>
    /// <exception cref="InvalidOperationException">The person is linked already.</exception>
    public void Link(Guid tenantId, Guid objectId)
    {
        if (ObjectId is not null)
        {
            throw new InvalidOperationException("A person is linked once.");
        }

        (TenantId, ObjectId) = (tenantId, objectId);
    }

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);

    public void Rename(string name, EmailAddress email) => (Name, Email) = (name, email);

    public void Give(PartnerRoles roles) => Roles = roles;

    public void Disable() => IsActive = false;

    public void Enable() => IsActive = true;
}
