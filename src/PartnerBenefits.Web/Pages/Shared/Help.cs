using PartnerBenefits.Domain.Partners;

namespace PartnerBenefits.Web.Pages.Shared;

/// <summary>Why somebody may not do something, for the partial that names who can (<see cref="WhoCanHelp"/>).</summary>
/// <param name="Reason">In the reader's language.</param>
/// <param name="From">Who has one of these can help.</param>
public sealed record Help(string Reason, PartnerRoles From);
