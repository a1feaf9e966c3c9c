namespace PartnerBenefits.Domain.Partners;

/// <summary>A person of the network's own staff. Has no account.</summary>
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

    /// <summary>Entra's <c>tid</c>: the network's own tenant. Unique together with <see cref="ObjectId"/>.</summary>
    public Guid TenantId { get; private init; }

    /// <summary>Entra's <c>oid</c>.</summary>
    public Guid ObjectId { get; private init; }

    public string Name { get; private set; } = "";

    public EmailAddress Email { get; private set; } = null!;

    /// <summary>Entra's app roles as the last sign-in brought them; they hold for all sessions of the person.</summary>
    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];

    /// <summary>Null: the browser's.</summary>
    public Language? Language { get; private set; }

    /// <summary>Null: the system's.</summary>
    public Theme? Theme { get; private set; }

    /// <summary>What a sign-in brings. Whether it brought other roles than before.</summary>
    public bool Arrive(string name, EmailAddress email, IReadOnlyList<StaffRole> roles)
    {
        var hasOthers = !Roles.SequenceEqual(roles);
        (Name, Email, Roles) = (name, email, roles);
        return hasOthers;
    }

    public void Prefer(Language? language, Theme? theme) => (Language, Theme) = (language, theme);
}
