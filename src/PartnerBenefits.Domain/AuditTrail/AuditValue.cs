namespace PartnerBenefits.Domain.AuditTrail;

/// <summary>One value before and after an event. It may hold personal data and never a secret.</summary>
public sealed class AuditValue : IOwnedByAccount
{
    public const int ValueLength = 400;

    private AuditValue()
    {
    }

    internal AuditValue(AuditEvent audited, AuditField changed, string? before, string? after)
    {
        (Event, AccountId, Field, Before, After) = (audited, audited.AccountId, changed, Kept(before), Kept(after));
    }

    public long EventId { get; private init; }

    public AuditEvent Event { get; private init; } = null!;

    public PartnerAccountId? AccountId { get; private init; }

    PartnerAccountId? IOwnedByAccount.Owner => AccountId;

    public AuditField Field { get; private init; }

    public string? Before { get; private init; }

    public string? After { get; private init; }

    private static string? Kept(string? value) => value?.Length > ValueLength ? value[..ValueLength] : value;
}
