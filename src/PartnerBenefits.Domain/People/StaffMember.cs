namespace PartnerBenefits.Domain.People;

public sealed class StaffMember
{
    private StaffMember()
    {
    }

    public StaffMember(Guid tenantId, Guid objectId, string name, EmailAddress email)
    {
        Id = StaffMemberId.New();
        (TenantId, ObjectId, Name, Email) = (tenantId, objectId, name, email);
    }

    public StaffMemberId Id { get; private init; }

    public Guid TenantId { get; private init; }

    public Guid ObjectId { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; } = null!;

    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];

    /// <summary>The person's own setting; null leaves it to their browser.</summary>
    public Language? Language { get; private set; }

    /// <summary>Language in which the person last read the portal; null before the first page.</summary>
    public Language? ReadLanguage { get; private set; }

    public Theme? Theme { get; private set; }

    public bool Arrive(string name, EmailAddress email, IReadOnlyList<StaffRole> roles)
    {
        var hasOthers = !Roles.SequenceEqual(roles);
        (Name, Email, Roles) = (name, email, roles);
        return hasOthers;
    }

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);

    public void KeepReadLanguage(Language? language) => ReadLanguage = language;
}
