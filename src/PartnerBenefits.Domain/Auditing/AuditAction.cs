namespace PartnerBenefits.Domain.Auditing;

/// <summary>What was done. Stored by name: never rename one.</summary>
public enum AuditAction
{
    /// <summary>Keys were taken from stock for an entitlement and shown; the count is of all keys shown.</summary>
    KeysClaimed,

    /// <summary>Keys claimed earlier were shown once more.</summary>
    KeysShown,

    /// <summary>A person chose a language or a theme.</summary>
    PreferencesChanged,
}
