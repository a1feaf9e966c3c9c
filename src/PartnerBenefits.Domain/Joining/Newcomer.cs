namespace PartnerBenefits.Domain.Joining;

public sealed class Newcomer
{
    private Newcomer()
    {
    }

    public Newcomer(Guid tenantId, Guid objectId, string name, EmailAddress email)
    {
        Id = NewcomerId.New();
        (TenantId, ObjectId, Name, Email) = (tenantId, objectId, name, email);
    }

    public NewcomerId Id { get; private init; }

    public Guid TenantId { get; private init; }

    public Guid ObjectId { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; } = null!;

    /// <summary>The person's own setting; null leaves it to their browser.</summary>
    public Language? Language { get; private set; }

    /// <summary>Language in which the person last read the portal; null before the first page.</summary>
    public Language? ReadLanguage { get; private set; }

    public Theme? Theme { get; private set; }

    public void Arrive(string name, EmailAddress email) => (Name, Email) = (name, email);

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);

    public void KeepReadLanguage(Language? language) => ReadLanguage = language;
}
