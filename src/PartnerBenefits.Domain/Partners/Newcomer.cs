namespace PartnerBenefits.Domain.Partners;

/// <summary>
/// A person who has proved who they are and has no account: their organisation hasn't joined, or nobody has added them to it.
/// They can join, or ask for access, and nothing else.
/// </summary>
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

    /// <summary>Entra's <c>tid</c>: the organisation that they are of. Unique together with <see cref="ObjectId"/>.</summary>
    public Guid TenantId { get; private init; }

    /// <summary>Entra's <c>oid</c>.</summary>
    public Guid ObjectId { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; } = null!;

    /// <summary>Null: the browser's.</summary>
    public Language? Language { get; private set; }

    /// <summary>Null: the system's.</summary>
    public Theme? Theme { get; private set; }

    /// <summary>What a sign-in brings.</summary>
    public void Arrive(string name, EmailAddress email) => (Name, Email) = (name, email);

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);
}
