using System.Diagnostics.CodeAnalysis;

namespace PartnerBenefits.Data.Writing;

/// <summary>The database was busy until <see cref="UnitOfWork.Deadline"/>. Nothing was changed, and the answer is 503.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always has the driver's exception inside.")]
public sealed class WriteBusyException(Exception inner) : Exception("The database is busy; nothing was changed.", inner);
