namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class NoAudit
{
    /// <summary>After this statement no audit event can be written.</summary>
    public const string Trigger = "CREATE TRIGGER NoAudit BEFORE INSERT ON AuditEvents BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END";
}
