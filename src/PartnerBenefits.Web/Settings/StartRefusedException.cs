using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Web.Settings;

/// <summary>The portal can't start. The message has a sentence for the operator, or a line for each setting.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a sentence it would help nobody.")]
public sealed class StartRefusedException(string sentence, Exception? inner = null) : Exception(sentence, inner);
