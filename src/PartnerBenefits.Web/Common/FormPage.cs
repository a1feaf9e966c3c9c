using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnerBenefits.Web.Common;

/// <summary>
/// A page with forms. Each handler of a form hands its command to <c>SubmitAsync</c>. A broken rule shows the page again.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>Key in TempData: a form came after the end of its session. It stays until somebody is signed in.</summary>
    public const string NothingSentKey = "NothingSent";

    /// <summary>Loads what the page shows. After a refusal it keeps what was typed.</summary>
    public abstract Task<IActionResult> ShowAsync(CancellationToken cancellation);

    /// <summary>
    /// Runs the command unless the page or the input refuses it, then redirects to <paramref name="address"/> with the notice.
    /// </summary>
    protected Task<IActionResult> SubmitAsync(
        Func<Task> command, string address, string notice, CancellationToken cancellation) => SubmitAsync(
        async () =>
        {
            await command();
            return this.RedirectWithNotice(address, notice);
        },
        cancellation);

    /// <summary>Runs <paramref name="submit"/> unless the page or the input refuses it.</summary>
    protected async Task<IActionResult> SubmitAsync(Func<Task<IActionResult>> submit, CancellationToken cancellation) =>
        await RefuseAsync(cancellation) ?? (ModelState.IsValid ? await submit() : await ShowAsync(cancellation));

    /// <summary>Answers for all forms of the page that something is not there or not allowed. Null lets the form through.</summary>
    protected virtual Task<IActionResult?> RefuseAsync(CancellationToken cancellation) => Task.FromResult<IActionResult?>(null);
}
