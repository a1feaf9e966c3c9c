using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Domain;

[SuppressMessage("Design", "CA1032", Justification = "Without its rule this exception would say nothing.")]
public sealed class RuleBrokenException(Rule rule, Exception? inner = null) : Exception(rule.Refusal, inner)
{
    public Rule Rule { get; } = rule;

    /// <summary>What others have done since the form was opened, newest first. Empty if that isn't the reason.</summary>
    public IReadOnlyList<AuditEvent> Meanwhile { get; set; } = [];
}
