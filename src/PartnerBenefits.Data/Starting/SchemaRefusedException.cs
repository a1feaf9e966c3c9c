using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Data.Starting;

/// <summary>The database can't be prepared as it is. The message is one sentence for the operator.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a sentence it would help nobody.")]
public sealed class SchemaRefusedException(string sentence) : Exception(sentence);
