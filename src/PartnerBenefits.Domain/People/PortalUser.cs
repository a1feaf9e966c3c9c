namespace PartnerBenefits.Domain.People;

public sealed class PortalUser : IOwnedByAccount, IVersioned
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

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Address, unique within the account. Only <see cref="TenantId"/> and <see cref="ObjectId"/> identify who signs in.</summary>
    public EmailAddress Email { get; private set; } = null!;

    public PartnerRoles Roles { get; private set; }

    public bool IsActive { get; private set; } = true;

    public Guid? TenantId { get; private set; }

    public Guid? ObjectId { get; private set; }

    /// <summary>User name of the first sign-in, which the tenant vouched for; null before that, and in older rows.</summary>
    public EmailAddress? SignInName { get; private set; }

    /// <summary>The other entry of the same person that this one was merged into; null unless it was.</summary>
    public PortalUserId? MergedInto { get; private set; }

    /// <summary>The person's own setting; null leaves it to their browser.</summary>
    public Language? Language { get; private set; }

    /// <summary>Language in which the person last read the portal; null before the first page.</summary>
    public Language? ReadLanguage { get; private set; }

    public Theme? Theme { get; private set; }

    /// <summary>Ties the person to an Entra user at the first sign-in. Throws if they are linked already.</summary>
    /// <param name="signInName">User name that the tenant vouched for; null if it is the person's address.</param>
    public void Link(Guid tenantId, Guid objectId, EmailAddress? signInName = null)
    {
        if (ObjectId is not null)
        {
            throw new InvalidOperationException("A person is linked once.");
        }

        (TenantId, ObjectId, SignInName) = (tenantId, objectId, signInName ?? Email);
    }

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);

    /// <summary>Language for whatever is written to the person when they aren't there to be asked.</summary>
    public Language LanguageIn(PartnerAccount account) => Language ?? ReadLanguage ?? account.Language;

    public void KeepReadLanguage(Language? language) => ReadLanguage = language;

    public void Rename(string name, EmailAddress email) => (Name, Email) = (name, email);

    public void Give(PartnerRoles roles) => Roles = roles;

    public void Disable() => IsActive = false;

    public void Enable() => IsActive = true;

    /// <summary>Disables this entry for good and adds its roles to the other one. The caller moves what it has.</summary>
    public void MergeInto(PortalUser other)
    {
        MergeRules.IsChosen.Require(other.Id != Id && other.AccountId == AccountId);
        UserRules.IsNotMerged.Require(MergedInto is null && other.MergedInto is null);
        MergeRules.NobodySignedInWithIt.Require(ObjectId is null);
        MergeRules.StayingIsActive.Require(other.IsActive);
        other.Give(other.Roles | (IsActive ? Roles : PartnerRoles.None));
        (MergedInto, IsActive) = (other.Id, false);
    }
}
