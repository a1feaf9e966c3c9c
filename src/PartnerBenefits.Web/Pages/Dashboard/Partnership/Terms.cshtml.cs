using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Pages.Dashboard.Partnership;

/// <summary>The terms under which benefits may be used (walkthrough, 4).</summary>
public sealed class TermsModel : PageModel;
