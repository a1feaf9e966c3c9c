namespace PartnerBenefits.Web.Demo;

/// <summary>The demo staff's Entra identities, made up and always the same.</summary>
public static class DemoStaff
{
    public static readonly Guid Tenant = new("00000000-0000-0000-0000-00000000de30");

    public static Guid ObjectIdOf(Persona persona)
    {
        ArgumentNullException.ThrowIfNull(persona);
        return new Guid($"00000000-0000-0000-0000-0000000000{(int)persona.StaffRole!.Value + 1:d2}");
    }
}
