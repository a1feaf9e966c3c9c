namespace PartnerBenefits.IntegrationTests.Machinery.Features;

internal static class NoAudit
{
    /// <summary>From then on no audit event can be written.</summary>
    public const string Trigger = "CREATE TRIGGER NoAudit BEFORE INSERT ON AuditEvents BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END";
}
