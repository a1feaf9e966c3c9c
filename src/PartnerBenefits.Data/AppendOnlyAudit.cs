namespace PartnerBenefits.Data;

public static class AppendOnlyAudit
{
    public const string TriggerName = "TR_AuditEvents_AppendOnly";

    public const string Refusal = "Audit events are append-only.";

    public static readonly IReadOnlyList<string> Sqlite =
    [
        $"CREATE TRIGGER {TriggerName} BEFORE UPDATE ON AuditEvents BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        $"CREATE TRIGGER {TriggerName}_Delete BEFORE DELETE ON AuditEvents BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
        // INSERT OR REPLACE deletes the existing row without firing the trigger on deletes.
        $"CREATE TRIGGER {TriggerName}_Replace BEFORE INSERT ON AuditEvents WHEN EXISTS (SELECT 1 FROM AuditEvents e WHERE e.Id = NEW.Id) "
        + $"BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;",
    ];

    public static readonly IReadOnlyList<string> SqlServer =
    [
        $"CREATE TRIGGER {TriggerName} ON AuditEvents INSTEAD OF UPDATE, DELETE AS THROW 51000, '{Refusal}', 1;",
    ];
}
