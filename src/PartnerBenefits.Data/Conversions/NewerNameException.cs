using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Data.Conversions;

[SuppressMessage("Design", "CA1032", Justification = "Without its message this exception would say nothing.")]
public sealed class NewerNameException(string message) : Exception(message);
