using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PartnerBenefits.Web.Common;
using PartnerBenefits.Web.Infrastructure.Health;
using PartnerBenefits.Web.Security;

namespace PartnerBenefits.Web.Features.SupportDesk.Health;

/// <summary>What strangers get one word of. It is about the instance that answers.</summary>
[Authorize(Policies.SupportDesk)]
public sealed class InstanceHealthModel(Readiness readiness, LoopWatch watch) : PageModel
{
    public HealthReport Report { get; private set; } = null!;

    /// <summary>UTC.</summary>
    public static DateTime Started
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.StartTime.ToUniversalTime();
        }
    }

    /// <summary>Each loop that has begun in this process, with the time since its last look.</summary>
    public IReadOnlyList<(string Loop, TimeSpan Since)> Looks => watch.Looks;

    public TimeSpan? OldestMail => Report.Entries.Values
        .Select(check => check.Data.GetValueOrDefault(OutboxHealth.Oldest) as TimeSpan?).FirstOrDefault(age => age is not null);

    public async Task OnGetAsync(CancellationToken cancellation) => Report = await readiness.FindAsync(cancellation);
}
