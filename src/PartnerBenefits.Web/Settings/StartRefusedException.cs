using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Web.Settings;

/// <summary>The portal can't start. The message is for the operator: one sentence that names the setting, or a line for each of several.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Without a sentence it would help nobody.")]
public sealed class StartRefusedException(string sentence, Exception? inner = null) : Exception(sentence, inner);
